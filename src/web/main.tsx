import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@navikt/ds-css/dist/global/tokens.css';
import '@navikt/ds-css/dist/global/reset.css';
import '@navikt/ds-css/dist/global/baseline.css';
import '@navikt/ds-css/dist/global/print.css';
import '@navikt/ds-css/dist/components.css';
import '@fontsource-variable/source-sans-3/index.css';
import './styles/base.css';
import { queryClient } from './api/query-client.ts';
import { LookProvider } from './frame/theme.tsx';
import { LocaleProvider } from './i18n/locale.tsx';
import { router } from './router.tsx';

const place = document.getElementById('app');
if (!place) throw new Error('the page lacks the element #app');

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <LocaleProvider>
        <LookProvider>
          <RouterProvider router={router} />
        </LookProvider>
      </LocaleProvider>
    </QueryClientProvider>
  </StrictMode>,
);

import { say, type ScreenRoute } from '../contribution.ts';
import { shellTexts } from '../texts/index.ts';

const help: ScreenRoute = {
  path: '/help',
  load: async () => ({ default: (await import('./Help.tsx')).Help }),
  title: say(shellTexts, (t) => t.help),
};

const gallery: ScreenRoute = {
  path: '/gallery',
  load: async () => ({ default: (await import('./gallery/Gallery.tsx')).Gallery }),
  title: () => 'Gallery',
};

/** Screens of the shell itself that live inside the frame. The gallery of the ui kit is left out of release builds. */
export const shellRoutes: readonly ScreenRoute[] = import.meta.env.DEV ? [help, gallery] : [help];

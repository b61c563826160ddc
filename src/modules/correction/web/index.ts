import { lazy } from 'react';

export { CorrectionNotice } from './CorrectionNotice.tsx';
export { NoteMarks } from './NoteMarks.tsx';

/** The menu and its dialogs; fetched when a matter is opened. */
export const CorrectionMenu = lazy(async () => ({ default: (await import('./CorrectionMenu.tsx')).CorrectionMenu }));

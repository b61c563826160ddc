import { lazy } from 'react';

export { CorrectionNotice } from './CorrectionNotice.tsx';
export { NoteMarks } from './NoteMarks.tsx';

/** Moves a matter to the right patient; fetched when it is asked for. */
export const MoveDialog = lazy(async () => ({ default: (await import('./MoveDialog.tsx')).MoveDialog }));

/** The menu and its dialogs; fetched when a matter is opened. */
export const CorrectionMenu = lazy(async () => ({ default: (await import('./CorrectionMenu.tsx')).CorrectionMenu }));

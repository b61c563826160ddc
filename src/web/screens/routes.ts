import { say, type ScreenRoute } from '../contribution.ts';
import { shellTexts } from '../texts/index.ts';

const help: ScreenRoute = {
  path: '/help',
  load: async () => ({ default: (await import('./Help.tsx')).Help }),
  title: say(shellTexts, (t) => t.help),
};

/** Screens of the shell itself that live inside the frame. */
export const shellRoutes: readonly ScreenRoute[] = [help];

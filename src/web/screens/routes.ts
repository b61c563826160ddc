import { say, type ScreenRoute } from '../contribution.ts';
import { aboutTexts } from './about-texts.ts';
import { shellTexts } from '../texts/index.ts';

const help: ScreenRoute = {
  path: '/help',
  load: async () => ({ default: (await import('./Help.tsx')).Help }),
  title: say(shellTexts, (t) => t.help),
};

const about: readonly ScreenRoute[] = [
  {
    path: '/about/accessibility',
    load: async () => ({ default: (await import('./About.tsx')).AboutAccessibility }),
    title: say(aboutTexts, (t) => t.accessibility),
  },
  {
    path: '/about/privacy',
    load: async () => ({ default: (await import('./About.tsx')).AboutPrivacy }),
    title: say(aboutTexts, (t) => t.privacy),
  },
];

const gallery: ScreenRoute = {
  path: '/gallery',
  load: async () => ({ default: (await import('./gallery/Gallery.tsx')).Gallery }),
  title: () => 'Gallery',
};

/** Screens of the shell itself that live inside the frame. The gallery of the ui kit is left out of release builds. */
export const shellRoutes: readonly ScreenRoute[] = import.meta.env.DEV ? [help, ...about, gallery] : [help, ...about];

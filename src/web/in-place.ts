import { type ComponentType, createElement, type ReactElement } from 'react';
import { contribution as enrolment } from '../modules/enrolment/web/index.ts';
import type { WaitingWork } from './contribution.ts';

// Not from contributions.ts: the worklist asks here, and is itself one of them.
const buttons: Readonly<Record<string, ComponentType<WaitingWork>>> = { ...enrolment.inPlace };

/** The button that does a piece of waiting work on its row; undefined for work that is done on its own screen. */
export function inPlaceButton(action: string, work: WaitingWork): ReactElement | undefined {
  const button = buttons[action];
  return button && createElement(button, work);
}

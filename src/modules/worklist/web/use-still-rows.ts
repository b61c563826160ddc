import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

const rows = '.hl-list__row, .hl-list__card';

interface Held {
  readonly row: HTMLElement;
  readonly top: number;
}

/**
 * Keeps the row under the pointer, or the one with the focus, where it is on the glass while rows come and go around it: what one
 * is about to press never moves. The page is scrolled by as much as the row moved; where it cannot scroll that far, space is added
 * for as long as the pointer stays.
 */
export function useStillRows(list: RefObject<HTMLElement | null>, shown: string): void {
  const pointed = useRef<HTMLElement | null>(null);
  const held = useRef<Held | undefined>(undefined);
  useEffect(() => {
    const box = list.current;
    if (!box) return;
    const over = (event: PointerEvent) => {
      pointed.current = (event.target as HTMLElement).closest<HTMLElement>(rows);
    };
    const leave = () => {
      pointed.current = null;
      box.style.paddingBlock = '';
    };
    box.addEventListener('pointerover', over);
    box.addEventListener('pointerleave', leave);
    return () => {
      box.removeEventListener('pointerover', over);
      box.removeEventListener('pointerleave', leave);
    };
  }, [list]);
  useLayoutEffect(() => {
    const before = held.current;
    if (before?.row.isConnected && list.current) keepInPlace(before, list.current);
    const measure = () => {
      held.current = measureRow(heldRow(list.current, pointed.current));
    };
    measure();
    // Where the reader last saw the row: measured whenever it may have moved for the reader's own reasons.
    const timer = setInterval(measure, 200);
    const signs = ['scroll', 'pointerover', 'focusin'] as const;
    for (const sign of signs) document.addEventListener(sign, measure, { passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of signs) document.removeEventListener(sign, measure);
    };
  }, [list, shown]);
}

function heldRow(list: HTMLElement | null, pointed: HTMLElement | null): HTMLElement | null {
  if (pointed?.isConnected) return pointed;
  const focused = document.activeElement;
  return focused && list?.contains(focused) ? focused.closest<HTMLElement>(rows) : null;
}

function measureRow(row: HTMLElement | null): Held | undefined {
  return row ? { row, top: row.getBoundingClientRect().top } : undefined;
}

function keepInPlace({ row, top }: Held, list: HTMLElement): void {
  const moved = () => Math.round(row.getBoundingClientRect().top - top);
  if (moved() === 0) return;
  window.scrollBy({ top: moved(), behavior: 'instant' });
  const left = moved();
  if (left === 0) return;
  if (left > 0) list.style.paddingBlockEnd = `${left + 8 + paddingOf(list, 'paddingBlockEnd')}px`;
  else list.style.paddingBlockStart = `${-left + paddingOf(list, 'paddingBlockStart')}px`;
  window.scrollBy({ top: moved(), behavior: 'instant' });
}

function paddingOf(list: HTMLElement, side: 'paddingBlockStart' | 'paddingBlockEnd'): number {
  return Number.parseFloat(getComputedStyle(list)[side]) || 0;
}

/** What is known of a way when it is asked which one takes over. */
export interface Candidate {
  route: string;
  how: 'send' | 'book' | 'call';
}

/**
 * The way that takes over when the time for an answer has passed: the one that the model names, if it is open; else the first of those
 * open that has not been tried. Null when the model says that nothing takes over, or nothing is left: then support is absent. Only ways
 * that a request can be sent by count.
 */
export function nextWay<Way extends Candidate>(
  open: readonly Way[],
  missed: string,
  tried: ReadonlySet<string>,
): Way | null {
  if (missed === 'absent-support') return null;
  const left = open.filter(({ how, route }) => how === 'send' && !tried.has(route));
  return left.find(({ route }) => route === missed) ?? left[0] ?? null;
}

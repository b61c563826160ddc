// What oidc-provider says of itself and cannot be told not to. Both are right, and neither concerns a demo: what it keeps is forgotten
// when it stops, and it runs on the Node.js that the rest needs.
const known = [
  'oidc-provider WARNING: Unsupported runtime. Use Node.js v22.x LTS, or a later LTS release.',
  'oidc-provider WARNING: a quick start development-only in-memory adapter is used',
];

/** Runs something without the warnings that are known and of no use to whoever tries the demo. All others are shown. */
export async function withoutKnownWarnings<T>(work: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = (...said: unknown[]) => {
    if (!known.some((line) => String(said[0]).includes(line))) warn(...said);
  };
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}

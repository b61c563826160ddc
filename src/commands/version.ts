import { productVersion } from '../platform/project-root.ts';

/** Prints what an error report needs to name. */
export function run(): Promise<number> {
  console.log(`hemlank ${productVersion()}, node ${process.versions.node}, ${process.platform}-${process.arch}`);
  return Promise.resolve(0);
}

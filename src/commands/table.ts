/** What a command's file exports: the work itself, answering the exit code. */
export interface CommandModule {
  /** Runs with the words after the command's name; options are read with `parseArgs` of node:util. */
  run(args: string[]): Promise<number>;
}

/** One line of `hemlank --help`, and where the command's code is. */
export interface Command {
  name: string;
  summary: string;
  /** The full help text after the summary: arguments, options, an example. */
  usage: string;
  /** Loaded only when asked for, so that a small command does not start the whole server's code. */
  load: () => Promise<CommandModule>;
}

/** Every command. To add one: a file in this folder with `run`, and an entry here. */
export const commands: readonly Command[] = [
  {
    name: 'version',
    summary: 'print the version of Hemlänk, Node and the platform',
    usage: 'hemlank version',
    load: () => import('./version.ts'),
  },
];

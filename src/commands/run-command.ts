import { type Command, commands } from './table.ts';
import { WrongCall } from './wrong-call.ts';

/** Finds and runs the command named by the first words; answers the exit code (2: the call itself was wrong). */
export async function runCommand(args: readonly string[], known: readonly Command[] = commands): Promise<number> {
  if (args.length === 0 || isHelp(args[0])) return print(overview(known));
  if (args[0] === 'help') return help(args.slice(1), known);
  const command = find(args, known);
  if (!command) return refuse(`There is no command "${args.join(' ')}".`, overview(known));
  const rest = args.slice(wordsOf(command));
  if (rest.some(isHelp)) return print(describe(command));
  try {
    return await (await command.load()).run(rest);
  } catch (error) {
    if (error instanceof WrongCall) return tell(error.message);
    if (!isArgumentError(error)) throw error;
    return refuse(error.message, describe(command));
  }
}

function help(args: readonly string[], known: readonly Command[]): number {
  const command = find(args, known);
  return print(command ? describe(command) : overview(known));
}

// The longest name wins, so that "db dump" is found before a command named "db".
function find(args: readonly string[], known: readonly Command[]): Command | undefined {
  return known
    .filter((command) => command.name === args.slice(0, wordsOf(command)).join(' '))
    .sort((a, b) => wordsOf(b) - wordsOf(a))[0];
}

const wordsOf = (command: Command): number => command.name.split(' ').length;
const isHelp = (word: string | undefined): boolean => word === '--help' || word === '-h';
const describe = (command: Command): string => `${command.summary}\n\n${command.usage}`;

function overview(known: readonly Command[]): string {
  const width = Math.max(...known.map((command) => command.name.length));
  const lines = known.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return ['hemlank <command> [options]', '', ...lines, '', 'hemlank <command> --help explains one command.'].join('\n');
}

function print(text: string): number {
  console.log(text);
  return 0;
}

function tell(problem: string): number {
  console.error(problem);
  return 2;
}

function refuse(problem: string, text: string): number {
  console.error(`${problem}\n\n${text}`);
  return 2;
}

// What parseArgs of node:util throws for an unknown or incomplete option.
function isArgumentError(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

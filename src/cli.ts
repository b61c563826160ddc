import { runCommand } from './commands/run-command.ts';

// Commands that serve stay alive by their open sockets; the exit code counts when the last one closes.
process.exitCode = await runCommand(process.argv.slice(2));

import { existsSync, readFileSync } from 'node:fs';

/** Milliseconds of processor time that a process has used, and its ended children. Null where the system does not tell (not Linux). */
export function processorTime(pid: number): { own: number; children: number } | null {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  // The name in brackets may hold spaces; the numbers come after it, in hundredths of a second.
  const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ').map(Number) ?? [];
  const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15);
  return { own: (user + system) * 10, children: (childUser + childSystem) * 10 };
}

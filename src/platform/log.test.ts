import { expect, it } from 'vitest';
import { openLog } from './log.ts';

it('an error is logged without the values that the database quotes, also in its stack', () => {
  const lines: string[] = [];
  const log = openLog('info', { write: (line: string) => lines.push(line) });
  const error = Object.assign(
    new Error('invalid input syntax for type date: "19500101-9802"\nline two: Anna Testberg'),
    {
      code: '22007',
      detail: 'Key (number)=(195001019802) is wrong.',
    },
  );
  log.error({ err: error, route: '/api/patients/find' }, 'fault');
  const [line = ''] = lines;
  expect(line).not.toMatch(/9802|Anna|Key/);
  expect(JSON.parse(line)).toMatchObject({
    err: { message: 'invalid input syntax for type date: "…"', code: '22007' },
    route: '/api/patients/find',
  });
  expect(line).toContain('log.test.ts');
});

// The database tests alone, against the server named by HEMLANK_TEST_DATABASE_URL (a superuser's address).
import { main, Stop } from './lib/project.mjs';
import { runSuite } from './lib/suite.mjs';

await main(async () => {
  if (!process.env.HEMLANK_TEST_DATABASE_URL) throw new Stop('HEMLANK_TEST_DATABASE_URL names no server');
  const { passed, failed } = await runSuite({ args: ['--project', 'database'] });
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});

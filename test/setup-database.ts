import type { TestProject } from 'vitest/node';
import { dropTemplates, makeTemplate, openTestServer } from '../src/platform/database/test-server.ts';

/** Once per run: a server (embedded, or HEMLANK_TEST_DATABASE_URL) with one migrated database that test files clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { close, ...server } = await openTestServer();
  const template = `hemlank_template_${process.pid}`;
  try {
    await makeTemplate(server, template);
  } catch (error) {
    await close();
    throw error;
  }
  project.provide('testServer', { ...server, template });
  return async () => {
    await dropTemplates(server, template);
    await close();
  };
}

import { untilStopped } from '../composition/until-stopped.ts';
import { ConfigError, readConfig, requireProduction } from '../platform/config.ts';
import { openLog } from '../platform/log.ts';
import { startWorker } from '../worker.ts';

/** Runs background jobs in production, set up as `hemlank serve` is. */
export async function run(args: string[]): Promise<number> {
  if (args.length > 0) {
    console.error('hemlank worker takes no arguments; it is set up by environment variables, see docs/operations.md.');
    return 2;
  }
  try {
    const config = readConfig(process.env);
    requireProduction(config);
    const { DATABASE_URL, HEMLANK_JOURNAL_KEY_FILE } = config;
    if (DATABASE_URL === undefined || HEMLANK_JOURNAL_KEY_FILE === undefined)
      throw new ConfigError('a production setting is missing');
    const log = openLog(config.HEMLANK_LOG_LEVEL);
    const worker = await startWorker({ ...config, DATABASE_URL, HEMLANK_JOURNAL_KEY_FILE }, log);
    log.info('working');
    await untilStopped();
    await worker.stop();
    return 0;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    return 2;
  }
}

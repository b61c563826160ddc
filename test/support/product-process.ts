import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** What the process that serves is told. */
export interface ServeProduct {
  /** An existing database, as the application's role; else an embedded one is started or adopted in `dataFolder`. */
  databaseUrl?: string;
  dataFolder?: string;
  port: number;
  keyFile: string;
  /** Keeps the statements of requests that name a step, and writes them to this file when it stops. */
  recordTo?: string;
}

/** The statements of requests that named a step, in the order they were answered. */
export interface Recording {
  texts: string[];
  statements: RecordedStatement[];
}

/** A statement as sent. `step` is what the request called itself; `text` is a place in `texts`; buffers are `{ base64 }`. */
export interface RecordedStatement {
  step: string;
  text: number;
  values: unknown[];
  rows: number | null;
  milliseconds: number;
  /** Sent by the name of a prepared statement. */
  prepared: boolean;
}

export interface ProductProcess {
  address: string;
  ownerUrl: string | null;
  child: ChildProcess;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Lets it finish what it does. */
  stop(): Promise<void>;
}

/** Starts the product as a process of its own and waits until it listens. */
export async function startProduct(options: ServeProduct, nodeOptions: string[] = []): Promise<ProductProcess> {
  const fixture = ['--import', 'tsx', 'test/fixtures/serve-product.ts', JSON.stringify(options)];
  const child = spawn(process.execPath, [...nodeOptions, ...fixture], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = (signal: 'SIGKILL' | 'SIGTERM') => async () => {
    child.kill(signal);
    await ended;
  };
  const stopWithUs = () => void child.kill('SIGKILL');
  process.once('exit', stopWithUs);
  void ended.then(() => process.off('exit', stopWithUs));
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('ready ')) continue;
    const ready = JSON.parse(line.slice(6)) as { address: string; ownerUrl: string | null };
    return { ...ready, child, kill: end('SIGKILL'), stop: end('SIGTERM') };
  }
  throw new Error('the product ended before it listened');
}

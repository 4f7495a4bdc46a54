import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { setTimeout as pauseFor } from 'node:timers/promises';
import { startServer } from '../support/loopback-server';
import { startProcess } from '../support/processes';
import type { Tools } from './tools';

export interface Emulator {
  readonly port: number;
  /** The variables that make a program use the emulator as AWS. */
  readonly environment: NodeJS.ProcessEnv;
}

/** What makes a client of the SDK use the emulator. */
export function asClient({ environment }: Emulator) {
  return {
    endpoint: environment['AWS_ENDPOINT_URL'] ?? '',
    region: environment['AWS_REGION'] ?? '',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  };
}

const START_MS = 60_000;
const POLL_MS = 200;

/** Starts MiniStack on a free loopback port, with its log in the folder; it ends with this process. */
export async function startEmulator({ ministack, nodeFolder }: Tools, folder: string): Promise<Emulator> {
  const port = await freePort();
  const child = startProcess(ministack, [], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: [nodeFolder, process.env['PATH']].join(delimiter),
      HOME: folder,
      TMPDIR: folder,
      GATEWAY_PORT: String(port),
      BIND_HOST: '127.0.0.1',
      LOG_LEVEL: 'INFO',
    },
  });
  const log = createWriteStream(join(folder, 'emulator.log'));
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  const botFile = join(folder, 'bot.yaml');
  await writeFile(botFile, '');
  await healthy(port, () => child.exitCode !== null);
  return {
    port,
    environment: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      BOT_FILE: botFile,
      AWS_ENDPOINT_URL: `http://localhost:${port}`,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_REGION: 'us-east-1',
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      CDK_DISABLE_VERSION_CHECK: '1',
    },
  };
}

async function healthy(port: number, hasEnded: () => boolean): Promise<void> {
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline && !hasEnded()) {
    const answer = await fetch(`http://127.0.0.1:${port}/_ministack/health`).catch(() => undefined);
    if (answer?.ok) return;
    await pauseFor(POLL_MS);
  }
  throw new Error('the emulator did not start: see emulator.log');
}

async function freePort(): Promise<number> {
  const { port, close } = await startServer(() => undefined);
  await close();
  return port;
}

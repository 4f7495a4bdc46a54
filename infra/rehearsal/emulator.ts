import { createWriteStream } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as pauseFor } from 'node:timers/promises';
import { startProcess } from './processes';
import type { Tools } from './tools';

export interface Emulator {
  readonly port: number;
  /** What a program needs to take the emulator for AWS. */
  readonly environment: NodeJS.ProcessEnv;
}

const START_MS = 60_000;
const POLL_MS = 200;

/** Starts MiniStack on a free port of loopback, with its log in a file of that folder; it ends with this process. */
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
  await healthy(port, () => child.exitCode !== null);
  return {
    port,
    environment: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
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
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

import { chmodSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dynamoBotInfo } from '../../shared/adapters/dynamo/bot-info-store';
import { repairFolder } from '../../infra/local/data-folder';
import { LOCAL_BOT_INFO } from '../../infra/local/local-bot-info';
import { openLocalTable } from '../../infra/local/local-table';
import { LOST_ANSWERS, refuse } from '../support/telegram-failures';
import type { Fault } from './fault';
import {
  type RunningService,
  type Service,
  outcomeOf,
  sentTo,
  subscribeNow,
  until,
  withService,
} from './local-service';

/** With room for a busy machine; the grace period is 5 s. */
const SOON_SECONDS = 8;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const SENDING_SECONDS = 120;
/** After that no more messages come. */
const SILENCE_SECONDS = 30;

/** What happens to a process that polls: it is stopped, killed, and put on folders that fail it. */
export function localFaults(): readonly Fault[] {
  return [
    ...(['node', 'npm'] as const).map((through) => ({
      fault: `${SIGNALS.join(', ')} to ${through}`,
      expected: 'nothing runs any more, soon',
      observe: async () => {
        const ends = await Promise.all(SIGNALS.map((signal) => seeSignal(signal, through)));
        return [...new Set(ends)].join(', ');
      },
    })),
    {
      fault: 'SIGTERM in the middle of 200 messages, then a new start',
      expected: 'ended with 0, soon; 0 uncertain, 0 lost, 0 twice',
      observe: () => seeStop(200, 'SIGTERM', 'node'),
    },
    {
      fault: 'SIGINT to npm in the middle of 1000 messages, then a new start',
      expected: 'ended with 0, soon; 0 uncertain, 0 lost, 0 twice',
      observe: () => seeStop(1000, 'SIGINT', 'npm'),
    },
    {
      fault: 'a kill in the middle of 200 messages, then a new start',
      expected: '≤ 10 uncertain, 0 lost, 0 twice',
      observe: seeKill,
    },
    {
      fault: 'SIGTERM while Telegram does not answer',
      expected: 'ended with 0, soon',
      observe: seeHanging,
    },
    {
      fault: 'a 500, and a menu that is refused, at the start',
      expected: 'answers, and says why the menus are not up to date',
      observe: seeStart,
    },
    {
      fault: 'the data folder of another bot',
      expected:
        'ended with 1: the data folder FOLDER belongs to @timeline_bot: choose another one for @a_timeline_bot with --data',
      observe: seeOtherBot,
    },
    {
      fault: 'a disk that is full',
      expected: 'ended with 1: the data folder FOLDER can no longer be used; with room again 0 lost, 0 twice',
      observe: seeFullDisk,
    },
    {
      fault: 'a data folder that its user may only read',
      expected: 'ended with 1: the data folder FOLDER cannot be opened; with its rights again 0 lost, 0 twice',
      observe: seeReadOnly,
    },
    {
      fault: 'the data folder can take no new files in the middle of 200 messages, then a new start',
      expected: 'ended with 0, soon; 0 uncertain, 0 lost, 0 twice',
      observe: seeNoNewFiles,
    },
    {
      fault: 'a damaged data folder, then --repair',
      expected: 'ended with 1: the data folder FOLDER cannot be opened … npm start -- --repair; then 0 lost, 0 twice',
      observe: seeDamage,
    },
  ];
}

const sentBy = ({ telegram }: Service) => sentTo(telegram).length;

/** How a process ended, and whether soon. */
async function end(running: RunningService, signal: NodeJS.Signals): Promise<string> {
  const began = performance.now();
  running.kill(signal);
  let ended: Awaited<RunningService['ended']> | undefined;
  void running.ended.then((value) => (ended = value));
  await until(() => ended !== undefined, 4 * SOON_SECONDS);
  const seconds = (performance.now() - began) / 1000;
  if (!ended) return 'not ended';
  return `ended with ${ended.code}, ${seconds <= SOON_SECONDS ? 'soon' : `after ${seconds.toFixed(1)} s`}`;
}

async function seeSignal(signal: NodeJS.Signals, through: 'node' | 'npm'): Promise<string> {
  return withService({}, async (service) => {
    const running = service.start(through);
    await service.telegram.called('getUpdates');
    const ended = await end(running, signal);
    // npm itself does not handle HUP, so its exit code says nothing.
    return ended.endsWith(', soon') ? 'nothing runs any more, soon' : ended;
  });
}

async function seeStop(chats: number, signal: NodeJS.Signals, through: 'node' | 'npm'): Promise<string> {
  return withService({}, async (service) => {
    await subscribeNow(service, chats);
    const first = service.start(through);
    await until(() => sentBy(service) >= 60, SENDING_SECONDS);
    const ended = await end(first, signal);
    const { uncertain, ...rest } = await goOn(service, chats);
    return `${ended}; ${uncertain} uncertain, ${words(rest)}`;
  });
}

/** Starts it again until everybody has a message, or no more come. */
async function goOn(service: Service, chats: number) {
  const running = service.start();
  let latest = { sent: 0, at: performance.now() };
  await until(() => {
    const sent = sentBy(service);
    if (sent > latest.sent) latest = { sent, at: performance.now() };
    return sent >= chats || performance.now() - latest.at > SILENCE_SECONDS * 1000;
  }, SENDING_SECONDS);
  await end(running, 'SIGTERM');
  return outcomeOf(service, chats);
}

const words = ({ lost, twice }: { readonly lost: number; readonly twice: number }) => `${lost} lost, ${twice} twice`;

async function seeKill(): Promise<string> {
  return withService({}, async (service) => {
    await subscribeNow(service, 200);
    const first = service.start();
    await until(() => sentBy(service) >= 60, SENDING_SECONDS);
    first.kill('SIGKILL');
    await first.ended;
    // Of a batch nobody knows how far it came.
    const { uncertain, ...rest } = await goOn(service, 200);
    return `${uncertain <= 10 ? '≤ 10' : uncertain} uncertain, ${words(rest)}`;
  });
}

async function seeHanging(): Promise<string> {
  const failure = ({ method }: { readonly method: string }) =>
    method === 'sendMessage' ? LOST_ANSWERS['no answer in time'] : undefined;
  return withService({ failure }, async (service) => {
    await subscribeNow(service, 20);
    const running = service.start();
    await service.telegram.called('sendMessage');
    return end(running, 'SIGTERM');
  });
}

async function seeStart(): Promise<string> {
  let times = 0;
  const failure = ({ method }: { readonly method: string }) => {
    if (method === 'setMyCommands') return refuse(400, 'Bad Request: no menus today');
    return method === 'getMe' && (times += 1) === 1 ? refuse(500, 'Internal Server Error') : undefined;
  };
  return withService({ failure }, async (service) => {
    const running = service.start();
    await service.telegram.called('getUpdates');
    await service.telegram.called('setMyCommands');
    await end(running, 'SIGTERM');
    const { err } = await running.ended;
    return err.includes('the menus are not up to date') ? 'answers, and says why the menus are not up to date' : err;
  });
}

async function seeOtherBot(): Promise<string> {
  return withService({}, async (service) => {
    const table = await openLocalTable({ folder: service.folder });
    await dynamoBotInfo(table).store(LOCAL_BOT_INFO);
    await table.close();
    return refused(service, service.start());
  });
}

/** How a process ended by itself, in its own words. */
async function refused({ folder }: Service, running: RunningService): Promise<string> {
  const { code, err } = await running.ended;
  const last = err.trim().split('\n').at(-1) ?? '';
  return `ended with ${code}: ${last.replace('start: ', '').replace(folder, 'FOLDER')}`;
}

async function seeFullDisk(): Promise<string> {
  return withService({}, async (service) => {
    await subscribeNow(service, 200);
    // The log of the database reaches the largest size that a file may have, in blocks of 512 bytes.
    const said = await refused(service, service.start('node', 'ulimit -f 200; exec "$@"'));
    return `${said.replace(/ be used: .*/, ' be used')}; with room again ${words(await goOn(service, 200))}`;
  });
}

/** An administrator may write everywhere, and becomes another user. */
async function seeReadOnly(): Promise<string> {
  return withService({}, async (service) => {
    await subscribeNow(service, 20);
    const said = await refused(
      service,
      service.start(
        'node',
        `chmod 555 ${service.folder}; [ "$(id -u)" != 0 ] || { chown -R 65534 "$HOME"; set -- setpriv --reuid=65534 --clear-groups "$@"; }; exec "$@"`,
      ),
    );
    chmodSync(service.folder, 0o755);
    return `${said.replace(/ opened: .*/, ' opened')}; with its rights again ${words(await goOn(service, 20))}`;
  });
}

/** As a folder that is made read-only, also for an administrator: it has another name for a while. */
async function seeNoNewFiles(): Promise<string> {
  return withService({}, async (service) => {
    await subscribeNow(service, 200);
    const running = service.start();
    await until(() => sentBy(service) >= 60, SENDING_SECONDS);
    const elsewhere = `${service.folder}-elsewhere`;
    renameSync(service.folder, elsewhere);
    await until(() => sentBy(service) >= 120, SENDING_SECONDS);
    const ended = await end(running, 'SIGTERM');
    renameSync(elsewhere, service.folder);
    const { uncertain, ...rest } = await goOn(service, 200);
    return `${ended}; ${uncertain} uncertain, ${words(rest)}`;
  });
}

async function seeDamage(): Promise<string> {
  return withService({}, async (service) => {
    await subscribeNow(service, 20);
    const manifest = readdirSync(service.folder).find((name) => name.startsWith('MANIFEST'));
    writeFileSync(join(service.folder, manifest ?? 'CURRENT'), 'garbage');
    const said = await refused(service, service.start());
    await repairFolder(service.folder, new Date());
    return `${said.replace(/opened: .*(npm start -- --repair).*/, 'opened … $1')}; then ${words(await goOn(service, 20))}`;
  });
}

import { recordCalls } from '../support/recorded-calls';
import { collectionOf, event, inEachLanguage } from '../support/events';
import { SLOT, arrivals, subscribeChats } from './broadcast';
import type { Fault } from './fault';
import type { TokenScan } from './token-scan';
import { type Backend, withBackend } from './backend';

const DAY = '2015-09-03';
const NAMES = ['Parade', 'Treaty'];
const collectionWith = (when: string, ids: readonly string[]) =>
  collectionOf(
    ...NAMES.map((name, n) => event(DAY, { id: `${DAY}-${ids[n] ?? ''}`, title: inEachLanguage(`${name}, ${when}`) })),
  );
/** The one gets another title, the other another id too. */
const [BEFORE, AFTER] = [collectionWith('before', ['parade', 'treaty']), collectionWith('after', ['parade', 'pact'])];
const RIGHT = '1 of 1 got theirs, none twice; each tells of both events';

/** A deploy stores its events while the schedule runs: at each call that one of the two makes, the other runs whole. */
export function deployFaults(tokenScan: TokenScan): readonly Fault[] {
  return [
    {
      fault: 'a deploy between any two calls of a tick and its messages',
      expected: RIGHT,
      observe: () => meeting(tokenScan, sendAll, ({ deploy }) => deploy(AFTER)),
    },
    {
      fault: 'a tick and its messages between any two calls of a deploy',
      expected: RIGHT,
      observe: () => meeting(tokenScan, ({ deploy }) => deploy(AFTER), sendAll),
    },
  ];
}

type Act = (backend: Backend) => Promise<unknown>;

async function sendAll({ tick, work }: Backend): Promise<void> {
  await tick(SLOT);
  await work();
}

/** Does the one, and at its n-th call of the table the other, for each n. */
async function meeting(tokenScan: TokenScan, one: Act, other: Act): Promise<string> {
  let calls = 0;
  const inBackend = (use: (backend: Backend) => Promise<string>) =>
    withBackend(tokenScan, { collection: BEFORE }, async (backend) => {
      await subscribeChats(backend, 1);
      return use(backend);
    });
  await inBackend(async (backend) => {
    const recorded = recordCalls(backend.client);
    await one(backend);
    calls = recorded.length;
    return '';
  });
  const seen = new Set<string>();
  for (let n = 1; n <= calls; n += 1)
    seen.add(
      await inBackend(async (backend) => {
        actAt(backend, n, other);
        await one(backend);
        const isWhole = backend.sent.every(({ text }) => NAMES.every((name) => text.includes(`${name}, `)));
        return `${arrivals(backend, 1)}; each tells of ${isWhole ? 'both events' : 'less'}`;
      }),
    );
  return [...seen].join(' or ');
}

function actAt(backend: Backend, n: number, act: Act): void {
  let calls = 0;
  backend.client.middlewareStack.add(
    (next) => async (args) => {
      calls += 1;
      if (calls === n) await act(backend);
      return next(args);
    },
    { step: 'initialize', priority: 'high' },
  );
}

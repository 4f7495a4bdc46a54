import { recordCalls } from '../support/recorded-calls';
import { collectionOf, event, inEachLanguage } from '../support/events';
import { SLOT, arrivals, subscribeChats } from './broadcast';
import type { Fault } from './fault';
import type { TokenScan } from './token-scan';
import { type Backend, withBackend } from './backend';

const DAY = '2015-09-03';
const collectionWith = (when: string) =>
  collectionOf(
    ...['parade', 'treaty'].map((name) =>
      event(DAY, { id: `${DAY}-${name}`, title: inEachLanguage(`${when} the deploy: ${name}`) }),
    ),
  );
const [BEFORE, AFTER] = [collectionWith('Before'), collectionWith('After')];
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
        const told = backend.sent.map(({ text }) => text.match(/the deploy: (?:parade|treaty)/g)?.length ?? 0);
        return `${arrivals(backend, 1)}; each tells of ${told.every((count) => count === 2) ? 'both events' : told.join()}`;
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

import { ADMINISTRATOR, PRIVATE, pressed, saidPrivately } from '../support/updates';
import type { WireFault } from '../support/faulty-dynamo';
import type { Fault } from './fault';
import { EDITORS, PARADE, type WebhookStand, withStand } from './webhook-stand';

const asked = (payload: string) => ({
  reply_to_message: {
    message_id: 8,
    from: { id: 2 },
    entities: [{ type: 'text_link', offset: 0, length: 1, url: `https://t.me/timeline_bot?start=${payload}` }],
  },
});

/** Each changes something, in one call of the table or in several. */
const CHANGES: readonly (readonly [name: string, update: object])[] = [
  ['a choice', { update_id: 5, ...pressed(ADMINISTRATOR, 'cp=3', PRIVATE) }],
  ['a choice that messages follow', { update_id: 5, ...pressed(ADMINISTRATOR, 'cl=ru', PRIVATE) }],
  ['/subscribe 07:30 Moscow', { update_id: 5, ...saidPrivately('/subscribe 07:30 Moscow') }],
  ['/unsubscribe', { update_id: 5, ...saidPrivately('/unsubscribe') }],
  ['a report', { update_id: 5, ...saidPrivately('The year is wrong', asked(`report_${PARADE}`)) }],
  ['/forget', { update_id: 5, ...saidPrivately('DELETE', asked('forget')) }],
  [
    'a move of the group',
    { update_id: 5, message: { message_id: 9, date: 0, chat: PRIVATE, migrate_to_chat_id: -77 } },
  ],
];
/** Before the call had its effect, and after. */
const FAULTS: readonly WireFault[] = ['broken', 'lost'];

/** What an update does, however often and in whatever order it comes, and wherever the table fails meanwhile. */
export const effectFaults: readonly Fault[] = [
  ...CHANGES.flatMap(([name, update]): Fault[] => [
    {
      fault: `the same update three times at once, and again: ${name}`,
      expected: 'the table as after one, the editors told at most once',
      observe: async () => {
        const often = await after(async ({ send }) => {
          await Promise.all([send(update), send(update), send(update)]);
          await send(update);
        });
        return compare(await afterOne(update), often);
      },
    },
    {
      fault: `DynamoDB fails from the n-th call of an update on, for each n, and the update comes again: ${name}`,
      expected: '503 each time; the table as after one, the editors told at most once',
      observe: () => seeEachCall(update),
    },
  ]),
  {
    fault: 'an older change of a setting arrives after a newer one',
    expected: 'the table as after one, the editors told at most once',
    observe: async () => {
      const choose = (update_id: number, data: string) => ({ update_id, ...pressed(ADMINISTRATOR, data, PRIVATE) });
      const late = await after(async ({ send }) => {
        await send(choose(7, 'cp=3'));
        await send(choose(6, 'cp=10'));
      });
      return compare(await afterOne(choose(7, 'cp=3')), late);
    },
  },
];

interface After {
  readonly contents: readonly string[];
  readonly notes: number;
}

/** What is stored, and how often the editors were told, after a subscribed chat has sent that. */
async function after(use: (stand: WebhookStand) => Promise<void>): Promise<After> {
  return withStand(async (stand) => {
    await stand.send({ update_id: 1, ...saidPrivately('/subscribe 09:00 UTC') });
    await use(stand);
    const notes = stand.outgoing.filter(({ payload }) => 'chat_id' in payload && payload.chat_id === EDITORS).length;
    return { contents: await stand.contents(), notes };
  });
}

/** The same after an update that comes once to a table that is well; it must change something. */
async function afterOne(update: object): Promise<After> {
  const nothing = await after(() => Promise.resolve());
  const once = await after(async ({ send }) => {
    await send(update);
  });
  if (once.contents.join() === nothing.contents.join()) throw new Error('the update changes nothing');
  return once;
}

function compare(once: After, seen: After): string {
  const told = seen.notes <= 1 ? 'at most once' : `${seen.notes} times`;
  const other = seen.contents.filter((item) => !once.contents.includes(item));
  const isSame = other.length === 0 && seen.contents.length === once.contents.length;
  const table = isSame ? 'the table as after one' : `${seen.contents.length} items, others: ${other.join()}`;
  return `${table}, the editors told ${told}`;
}

async function seeEachCall(update: object): Promise<string> {
  const once = await afterOne(update);
  let calls = 0;
  await after(async ({ send, dynamo }) => {
    dynamo.mend();
    await send(update);
    calls = dynamo.calls.length;
  });
  const seen = new Set<string>();
  for (const fault of FAULTS)
    for (let n = 0; n < calls; n += 1) {
      const statuses = new Set<number>();
      const result = await after(async ({ send, dynamo }) => {
        dynamo.fail(fault, { after: n });
        statuses.add((await send(update)).status);
        dynamo.mend();
        await send(update);
      });
      seen.add(`${[...statuses].join()} each time; ${compare(once, result)}`);
    }
  return [...seen].join(' or ');
}

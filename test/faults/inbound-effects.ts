import { encodeGameAction } from '../../shared/adapters/telegram/callback-game';
import { pairNumber, eventPairsOf } from '../../shared/domain/event-pair';
import { reportNumber } from '../../shared/domain/report';
import { titleRules } from '../../shared/language/game/title-rules';
import { collectionOf, event, inEachLanguage } from '../support/events';
import { ADMINISTRATOR, MEMBER, PRIVATE, pressed, said, saidPrivately } from '../support/updates';
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

/** A report, and its number. */
const REPORTED = { update_id: 2, ...saidPrivately('The day is wrong', asked(`report_${PARADE}`)) };
const REPORT = reportNumber({ at: new Date('2026-09-03T06:00:00Z'), updateId: 2 });
const inEditorsChat = { chat: { id: EDITORS, type: 'supergroup', title: 'Editors' } };

const TODAY = { year: 2026, month: 9, day: 3 };
/** The game asks about these two. */
const COLLECTION = collectionOf(
  event('2015-09-03', { id: PARADE, title: inEachLanguage('A parade') }),
  event('1950-02-14', { title: inEachLanguage('A treaty') }),
);
const PAIRS = eventPairsOf(COLLECTION.events, titleRules, TODAY);
const GUESSES = PAIRS.map((pair) =>
  encodeGameAction({ kind: 'guess', question: { day: TODAY, number: 0, pair: pairNumber(pair) }, choice: 0 }),
);

/** Each changes something, in one call of the table or in several; after another update, where it needs one. */
type Change = readonly [name: string, update: object, before?: object];
const CHANGES: readonly Change[] = [
  ['a choice', { update_id: 5, ...pressed(ADMINISTRATOR, 'cp=3', PRIVATE) }],
  ['a choice that messages follow', { update_id: 5, ...pressed(ADMINISTRATOR, 'cl=ru', PRIVATE) }],
  ['/subscribe 07:30 Moscow', { update_id: 5, ...saidPrivately('/subscribe 07:30 Moscow') }],
  ['/unsubscribe', { update_id: 5, ...saidPrivately('/unsubscribe') }],
  ['a report', { update_id: 5, ...saidPrivately('The year is wrong', asked(`report_${PARADE}`)) }],
  [
    'the answer to a report',
    { update_id: 5, ...said(MEMBER, 'It is now.', { ...inEditorsChat, ...asked(`mended_${REPORT}`) }) },
    REPORTED,
  ],
  ['/follow', { update_id: 5, ...saidPrivately('/follow parade') }],
  ['/pause', { update_id: 5, ...saidPrivately('/pause until 1 October') }],
  ...GUESSES.map((guess): Change => [
    'a guess in a group that counts points',
    { update_id: 5, ...pressed(MEMBER, guess) },
    { update_id: 2, ...pressed(ADMINISTRATOR, 'cg=on') },
  ]),
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
  ...CHANGES.flatMap(([name, update, before]): Fault[] => [
    {
      fault: `the same update three times at once in three containers, and again: ${name}`,
      expected: 'the table as after one, others told at most once',
      observe: async () => {
        const often = await after(before, async ({ send }) => {
          await Promise.all([send(update), send(update), send(update)]);
          await send(update);
        });
        return compare(await afterOne(update, before), often);
      },
    },
    {
      fault: `DynamoDB fails from the n-th call of an update on, for each n, and the update comes again: ${name}`,
      expected: '503 each time; the table as after one, others told at most once',
      observe: () => seeEachCall(update, before),
    },
  ]),
  {
    fault: 'an older change of a setting arrives after a newer one',
    expected: 'the table as after one, others told at most once',
    observe: async () => {
      const choose = (update_id: number, data: string) => ({ update_id, ...pressed(ADMINISTRATOR, data, PRIVATE) });
      const late = await after(undefined, async ({ send }) => {
        await send(choose(7, 'cp=3'));
        await send(choose(6, 'cp=10'));
      });
      return compare(await afterOne(choose(7, 'cp=3'), undefined), late);
    },
  },
];

interface After {
  readonly contents: readonly string[];
  readonly notes: number;
}

/** What is stored, and how often the editors or a reporter were told, after a subscribed chat has sent that, and `before` before it. */
async function after(before: object | undefined, use: (stand: WebhookStand) => Promise<void>): Promise<After> {
  return withStand(
    async (stand) => {
      await stand.send({ update_id: 1, ...saidPrivately('/subscribe 09:00 UTC') });
      if (before) await stand.send(before);
      const earlier = stand.outgoing.length;
      await use(stand);
      // What is answered to the update itself is in the response.
      const notes = stand.outgoing.slice(earlier).filter(({ method }) => method === 'sendMessage').length;
      return { contents: await stand.contents(), notes };
    },
    { collection: COLLECTION, containers: 3 },
  );
}

/** The same after an update that comes once to a table that is well; it must change something. */
async function afterOne(update: object, before: object | undefined): Promise<After> {
  const nothing = await after(before, () => Promise.resolve());
  const once = await after(before, async ({ send }) => {
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
  return `${table}, others told ${told}`;
}

async function seeEachCall(update: object, before: object | undefined): Promise<string> {
  const once = await afterOne(update, before);
  let calls = 0;
  await after(before, async ({ send, dynamo }) => {
    dynamo.mend();
    await send(update);
    calls = dynamo.calls.length;
  });
  const seen = new Set<string>();
  for (const fault of FAULTS)
    for (let n = 0; n < calls; n += 1) {
      const statuses = new Set<number>();
      const result = await after(before, async ({ send, dynamo }) => {
        dynamo.fail(fault, { after: n });
        statuses.add((await send(update)).status);
        dynamo.mend();
        await send(update);
      });
      seen.add(`${[...statuses].join()} each time; ${compare(once, result)}`);
    }
  return [...seen].join(' or ');
}

import { floodLimit } from '../../shared/use-cases/flood-limit';
import { ADMINISTRATOR, GROUP, MEMBER, PRIVATE, pressed, said, saidPrivately } from '../support/updates';
import { collectionOf, event } from '../support/events';
import type { Fault } from './fault';
import { type Answered, EDITORS, PARADE, withStand } from './webhook-stand';

const GROUPS = 20;
const TIMES = 30;
const MEMBERS = 200;
const REPORTS = 40;
const LARGE = 1001;

/** Somebody asks for more than the bot can give without taking it from others. */
export const limitFaults: readonly Fault[] = [
  {
    fault: `one person asks ${TIMES} times in each of ${GROUPS} groups at once`,
    expected: 'at most 30 answered',
    observe: async () => {
      const questions = Array.from({ length: GROUPS * TIMES }, (_, n) =>
        said(MEMBER, '/today', { chat: { ...GROUP, id: GROUP.id - (n % GROUPS) } }),
      );
      const answers = (await asked(questions)).filter(({ payload }) => !isRefusal(payload)).length;
      return answers <= 30 ? 'at most 30 answered' : `${answers} answered`;
    },
  },
  {
    fault: `${MEMBERS} members of one group ask within a minute`,
    expected: 'the group gets at most 20 messages',
    observe: async () => {
      const questions = Array.from({ length: MEMBERS }, (_, n) => said({ ...MEMBER, id: 100 + n }, '/today'));
      const messages = (await asked(questions, 60_000 / MEMBERS)).length;
      return `the group gets ${messages <= 20 ? 'at most 20' : messages} messages`;
    },
  },
  {
    fault: `one person replies ${REPORTS} times to one prompt for a report`,
    expected: '1 kept, the editors told of 1',
    observe: () => seeReports(() => 8),
  },
  {
    fault: `one person replies to ${REPORTS} prompts for reports on one day`,
    expected: '3 kept, the editors told of 3',
    observe: () => seeReports((n) => n),
  },
  {
    fault: 'one person asks for every kind of file, twice',
    expected: '1 file',
    observe: () => seeFiles(['xics', 'xjson', 'xcsv', 'xics', 'xjson', 'xcsv'], 1),
  },
  {
    fault: `somebody asks for a calendar of ${LARGE} events`,
    expected: '0 files, and 0 of the events read',
    observe: () => seeFiles(['xics'], LARGE),
  },
  {
    fault: `none of ${LARGE} events is of the topic that a chat chose`,
    expected: 'each answer costs at most 20 Queries, and offers to go on',
    observe: seeNarrowTopic,
  },
];

async function seeNarrowTopic(): Promise<string> {
  const events = Array.from({ length: LARGE }, (_, n) => {
    const date = `${1900 + (n % 100)}-${n % 2 ? '09' : '10'}-03`;
    return event(date, { id: `${date}-${n}`, topics: n === 0 ? ['visit'] : ['parade'] });
  });
  return withStand(
    async ({ send, dynamo }) => {
      await send({ update_id: 1, ...pressed(ADMINISTRATOR, 'ct=+visit', PRIVATE) });
      const seen = new Set<string>();
      for (const [n, question] of ['1901-1999', 'after 1901', '3 September', 'before 1999'].entries()) {
        dynamo.mend();
        const { payload } = await send({ update_id: 2 + n, ...saidPrivately(question) });
        const queries = dynamo.calls.filter((call) => call === 'Query').length;
        const goesOn = JSON.stringify(payload).includes('Keep looking');
        seen.add(
          `at most ${queries <= 20 ? 20 : queries} Queries, and ${goesOn ? 'offers' : 'does not offer'} to go on`,
        );
      }
      return `each answer costs ${[...seen].join(' or ')}`;
    },
    { collection: collectionOf(...events) },
  );
}

async function seeReports(promptOf: (n: number) => number): Promise<string> {
  return withStand(async ({ send, outgoing, contents }) => {
    const entities = [
      { type: 'text_link', offset: 0, length: 1, url: `https://t.me/timeline_bot?start=report_${PARADE}` },
    ];
    for (let n = 1; n <= REPORTS; n += 1) {
      const prompt = { message_id: promptOf(n), from: { id: 2 }, entities };
      await send({ update_id: n, ...saidPrivately('It is wrong', { reply_to_message: prompt }) });
    }
    const kept = (await contents()).filter((item) => item.includes('"REPORT"')).length;
    const told = outgoing.filter(({ payload }) => 'chat_id' in payload && payload.chat_id === EDITORS).length;
    return `${kept} kept, the editors told of ${told}`;
  });
}

async function seeFiles(presses: readonly string[], events: number): Promise<string> {
  const collection = collectionOf(
    ...Array.from({ length: events }, (_, n) => event('2015-09-03', { id: `2015-09-03-${n}` })),
  );
  return withStand(
    async ({ send, outgoing, dynamo }) => {
      await send({ update_id: 1, ...saidPrivately('/help') });
      dynamo.mend();
      for (const [n, data] of presses.entries())
        await send({ update_id: 2 + n, ...pressed(MEMBER, data, { ...PRIVATE, id: MEMBER.id }) });
      const files = outgoing.filter(({ method }) => method === 'sendDocument').length;
      const isRead = dynamo.calls.includes('BatchGetItem');
      if (events === 1) return `${files} file`;
      return `${files} files, and ${isRead ? 'many' : '0'} of the events read`;
    },
    { collection },
  );
}

/** The messages that come of questions, so many milliseconds apart. */
async function asked(questions: readonly object[], apart = 0): Promise<Answered[]> {
  let now = Date.parse('2026-09-03T06:00:00Z');
  const clock = { now: () => new Date(now) };
  return withStand(
    async ({ send }) => {
      const answers: Answered[] = [];
      for (const [n, question] of questions.entries()) {
        answers.push(await send({ update_id: n + 1, ...question }));
        now += apart;
      }
      return answers.filter(({ method }) => method === 'sendMessage');
    },
    { limit: floodLimit(clock), clock },
  );
}

function isRefusal({ text }: Answered['payload']): boolean {
  return typeof text === 'string' && text.startsWith('You’re asking faster');
}

import { floodLimit } from '../../shared/use-cases/flood-limit';
import { GROUP, MEMBER, said } from '../support/updates';
import type { Fault } from './fault';
import { type Answered, withStand } from './webhook-stand';

const GROUPS = 20;
const TIMES = 30;
const MEMBERS = 200;

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
];

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
  return typeof text === 'string' && text.startsWith('That was too fast');
}

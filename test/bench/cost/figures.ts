import { join } from 'node:path';
import { PROJECT } from '../../../infra/deployment';
import { functionNamed, whileBuilt } from '../built';
import { countAll } from '../calls/calls';
import { ANOTHER_BATCH } from '../calls/count-schedule';
import { countDay } from '../calls/one-day';
import type { Figure } from '../figure';
import { mediansOf } from '../fresh-process';
import { TIMED } from '../init';
import { progress } from '../progress';
import { type CostPart, costOfMillion, dollarsOf } from './cost';
import { readDeployed } from './deployed';
import { millionUsers } from './million-users';
import { type Measured, NAIVE_MESSAGE, naiveQuestion, useOfMessage, useOfQuestion } from './uses';

const MOST = { question: 1.6, message: 1.05 };
const QUESTION = '3 September';
const NAIVE_EVENTS = 100_000;
const ROUNDS = 3;

/** What a million questions, a million scheduled messages and a bot with a million users cost, in US dollars. */
export async function costFigures(): Promise<Figure[]> {
  const measured = await measure();
  progress('counts and the template');
  const counts = await countAll();
  const countOf = (name: string) => {
    const count = counts.find((each) => each.name === name);
    if (!count) throw new Error(`"${name}" is not counted`);
    return count;
  };
  const deployed = readDeployed();
  const question = costOfMillion(useOfQuestion(countOf(QUESTION), deployed, measured));
  const message = costOfMillion(useOfMessage(countOf(ANOTHER_BATCH), deployed));
  const naive = costOfMillion(naiveQuestion((await countDay(NAIVE_EVENTS)).wholeDayUnits));
  const users = millionUsers({ question: dollarsOf(question), message: dollarsOf(message), alarms: deployed.alarms });
  return [
    whole('$ of a million questions; naive', question, naive, MOST.question),
    ...question.map((part) => partOf('question', part)),
    whole('$ of a million scheduled messages; naive', message, costOfMillion(NAIVE_MESSAGE), MOST.message),
    ...message.map((part) => partOf('message', part)),
    { figure: '$ a month of a bot with a million users', ours: rounded(dollarsOf(users)) },
    ...users.map((part) => partOf('month', part)),
  ];
}

function whole(figure: string, parts: readonly CostPart[], naive: readonly CostPart[], most: number): Figure {
  const [ours, baseline] = [dollarsOf(parts), dollarsOf(naive)];
  const ratio = rounded(ours / baseline);
  return { figure, ours: rounded(ours), baseline: rounded(baseline), ratio, target: `≤ ${most}`, met: ours <= most };
}

function partOf(what: string, { name, dollars }: CostPart): Figure {
  return { figure: `– of the ${what}: ${name}`, ours: rounded(dollars) };
}

function rounded(dollars: number): number {
  return Number(dollars.toFixed(dollars < 10 ? 3 : 0));
}

async function measure(): Promise<Measured> {
  const { rate, initMs } = await whileBuilt(async ({ deployed }) =>
    mediansOf(ROUNDS, {
      rate: [await deployed('test/bench/updates/ours.ts'), join(PROJECT, 'events')],
      initMs: ['--input-type=module', '-e', TIMED, await deployed(functionNamed('webhook'))],
    }),
  );
  return { questionMs: 1000 / rate, initMs };
}

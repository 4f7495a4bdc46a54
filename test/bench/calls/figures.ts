import { readFileSync, writeFileSync } from 'node:fs';
import { progress } from '../progress';
import type { Figure } from '../figure';
import { COUNTS_FILE, type KindCount, countAll } from './calls';
import { countTable } from './count';
import { ANOTHER_BATCH, BATCH } from './count-schedule';
import { countSpans } from './long-spans';
import { type MessageCost, costOfMessages } from './most-expensive';
import { countDay } from './one-day';

const SPAN_SIZES = [100, 1000, 10_000];
const MANY_EVENTS = 10_000;
const SIZES = [100, 1000, 10_000, 100_000, 1_000_000];

/** The exact counts against what is kept of them, and those that have a target. */
export async function callsFigures(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of SIZES) {
    progress(`a day of ${size.toLocaleString('en')} events`);
    const { page, wholeDayUnits } = await countDay(size);
    // Beside the page, what the chat chose is read.
    const units = page.readUnits - 0.5 * page.gets;
    figures.push({
      figure: `Queries, RCU of a day’s page of ${size.toLocaleString('en')} events; RCU of the whole day`,
      ours: `${page.queries}, ${units}`,
      baseline: wholeDayUnits,
      target: '1, 0.5',
      met: page.queries === 1 && units === 0.5,
    });
  }
  for (const size of SPAN_SIZES) {
    progress(`dates of ${size.toLocaleString('en')} events, many of them long`);
    const spans = await countSpans(size);
    const queries = Math.max(...spans.map((each) => each.queries));
    const units = Math.max(...spans.map(({ readUnits, gets }) => readUnits - 0.5 * gets));
    figures.push({
      figure: `most Queries, RCU of a page of a date, of ${size.toLocaleString('en')} events with long ones`,
      ours: `${queries}, ${units}`,
      target: '≤ 2, ≤ 1',
      met: queries <= 2 && units <= 1,
    });
  }
  progress(`every kind of message of ${MANY_EVENTS.toLocaleString('en')} events`);
  figures.push(...mostExpensiveFigures(await costOfMessages(MANY_EVENTS)));
  progress('every kind of update');
  const counts = await countAll();
  const kept = readFileSync(COUNTS_FILE, 'utf8');
  const questions = counts.filter(({ kind }) => kind === 'question');
  const batch = counts.find(({ name }) => name === ANOTHER_BATCH);
  return [
    ...figures,
    atMost(
      'writes of the questions, of each the most',
      most(questions, ({ writes }) => writes),
      0,
    ),
    atMost(
      'outgoing calls of the questions, of each the most',
      most(questions, ({ calls }) => calls.length),
      0,
    ),
    atMost('WCU of a scheduled message', (batch?.writeUnits ?? NaN) / BATCH, 1),
    {
      figure: `counts as they are kept (of ${counts.length})`,
      ours: countTable(counts) === kept ? 'the same' : 'others: npm run bench -- calls --write',
      target: 'the same',
      met: countTable(counts) === kept,
    },
  ];
}

/** The most expensive message by what it reads, and by the processor's time. */
function mostExpensiveFigures(costs: readonly MessageCost[]): Figure[] {
  const of = `of ${MANY_EVENTS.toLocaleString('en')} events, the most of ${costs.length} kinds of messages`;
  const mostBy = (costOf: (cost: MessageCost) => number) =>
    costs.reduce((most, cost) => (costOf(cost) > costOf(most) ? cost : most));
  const reads = mostBy(({ readUnits }) => readUnits);
  const works = mostBy(({ processorSeconds }) => processorSeconds);
  return [
    atMost(`RCU ${of} (“${reads.name}”)`, reads.readUnits, 25),
    atMost(`processor seconds ${of} (“${works.name}”)`, Number(works.processorSeconds.toFixed(2)), 0.5),
  ];
}

/** Counts anew, and keeps it. */
export async function writeCounts(): Promise<void> {
  writeFileSync(COUNTS_FILE, countTable(await countAll()));
}

function most(counts: readonly KindCount[], of: (count: KindCount) => number): number {
  return Math.max(...counts.map(of));
}

function atMost(figure: string, ours: number, target: number): Figure {
  return { figure, ours, target: `${target}`, met: ours <= target };
}

import * as chrono from 'chrono-node';
import { type CalendarDate, formatDate } from '../../shared/domain/calendar-date';
import type { DateQuery } from '../../shared/domain/date-query';
import { languages } from '../../shared/language/languages';
import { understoodLanguages } from '../../shared/language/understood-languages';
import { type FormattedQuery, formatQuery } from '../../shared/language/reading/format-query';
import { LONGEST_QUESTION, readDate, readUncut } from '../../shared/language/reading/read-date';
import { type DateRow, type Verdict, dateRows, verdictOn } from '../shared/language/date-rows';
import { type QueryRow, meets, rows, today } from '../shared/language/query-rows';
import type { Figure } from './figure';
import { median } from '../support/percentile';
import { HOSTILE } from './hostile';

/** A figure with its baseline. */
export type ComparedFigure = Figure & { readonly baseline: number | string; readonly ratio: number };

const HOSTILE_LENGTH = 4096;
const SPEED_TARGET = 5;
/** 5 ms where chrono-node takes 100: as a ratio, for machines differ. */
const WORST_TARGET = 0.05;
const ACCURACY_TARGET = 0.95;

/** Accuracy, speed and worst time of reading a question, against chrono-node in the same run. */
export function understandFigures(): ComparedFigure[] {
  return [...accuracy(), ...verdicts(), speed(), ...worst()];
}

const contexts = new Map(languages.map(({ code }) => [code, { language: code, today }]));
const reference = new Date(Date.UTC(today.year, today.month - 1, today.day, 12));
const parsers: ReadonlyMap<string, chrono.Chrono> = new Map([
  ['en', chrono.en.casual],
  ['ru', chrono.ru.casual],
  ['zh', chrono.zh.casual],
]);

/** What is asked, and in which language. */
type Question = Pick<QueryRow, 'q' | 'lang'>;

function readOurs({ q, lang }: Question): DateQuery {
  return readDate(q, contexts.get(lang) ?? { language: lang, today }, understoodLanguages);
}

/** The baseline gets the locale of the row. */
function readBaseline({ q, lang }: Question): chrono.ParsedResult[] {
  return (parsers.get(lang) ?? chrono.en.casual).parse(q, { instant: reference, timezone: 0 });
}

function accuracy(): ComparedFigure[] {
  return ['core', 'stretch'].map((tier) => {
    const asked = rows.filter((row) => row.tier === tier);
    const share = (right: (row: QueryRow) => boolean) => round(asked.filter(right).length / asked.length);
    const ours = share((row) => meets(formatQuery(readOurs(row)), row.expect));
    const baseline = share((row) => meets(formatBaseline(readBaseline(row)[0]), row.expect));
    return {
      figure: `${tier} questions read right (of ${asked.length})`,
      ours,
      baseline,
      ratio: round(ours / baseline),
      target: `≥ ${ACCURACY_TARGET}`,
      met: ours >= ACCURACY_TARGET,
    };
  });
}

const VERDICTS: readonly Verdict[] = ['right', 'noted', 'refused', 'wrong', 'false'];

/** Of each kind of date, how many rows are right / noted / refused / wrong / false. */
function verdicts(): ComparedFigure[] {
  return [...new Set(dateRows.map(({ kind }) => kind))].map((kind) => {
    const asked = dateRows.filter((row) => row.kind === kind);
    const ours = countVerdicts(asked, (row) => formatQuery(readOurs(row)));
    const baseline = countVerdicts(asked, (row) => formatBaseline(readBaseline(row)[0]));
    return {
      figure: `${kind}: ${VERDICTS.join(' / ')} (of ${asked.length})`,
      ours: ours.join(' / '),
      baseline: baseline.join(' / '),
      ratio: round((ours[0] ?? 0) / (baseline[0] ?? 0)),
      target: '0 false',
      met: ours.at(-1) === 0,
    };
  });
}

function countVerdicts(asked: readonly DateRow[], read: (row: DateRow) => FormattedQuery): number[] {
  const found = asked.map((row) => verdictOn(read(row), row));
  return VERDICTS.map((verdict) => found.filter((each) => each === verdict).length);
}

/** What chrono-node knows for certain, in our form: a day without a year is one of every year. */
function formatBaseline(result: chrono.ParsedResult | undefined): FormattedQuery {
  if (!result) return { readings: [], problem: { code: 'no-date', suggestions: [] } };
  const from = spanOf(result.start);
  const to = result.end ? spanOf(result.end) : from;
  const recurring =
    !result.start.isCertain('year') && result.start.isCertain('month') && !result.start.isCertain('weekday');
  const precision = result.end ? 'interval' : 'day';
  return recurring
    ? { readings: [{ kind: 'recurring', from: `-${from.from.slice(4)}`, to: `-${to.to.slice(4)}` }], notes: [] }
    : { readings: [{ kind: 'span', from: from.from, to: to.to, precision }], notes: [] };
}

function spanOf(date: chrono.ParsedComponents): { from: string; to: string } {
  const [year, month, day] = [date.get('year') ?? 0, date.get('month') ?? 1, date.get('day') ?? 1];
  const lastOf = (lastMonth: number): CalendarDate => ({
    year,
    month: lastMonth,
    day: new Date(Date.UTC(year, lastMonth, 0)).getUTCDate(),
  });
  if (date.isCertain('day') || date.isCertain('weekday'))
    return { from: formatDate({ year, month, day }), to: formatDate({ year, month, day }) };
  if (date.isCertain('month')) return { from: formatDate({ year, month, day: 1 }), to: formatDate(lastOf(month)) };
  return { from: formatDate({ year, month: 1, day: 1 }), to: formatDate(lastOf(12)) };
}

const WARM_UP_ROUNDS = 9;
const ROUNDS = 24;

/** Questions a second, both in turns so that the machine is as busy for the one as for the other. */
function speed(): ComparedFigure {
  const corpus = rows.filter(({ q }) => q.length <= LONGEST_QUESTION);
  const measured = Array.from({ length: ROUNDS }, () => {
    const ours = perSecond(corpus, readOurs, 10);
    const baseline = perSecond(corpus, readBaseline, 2);
    return { ours, baseline, ratio: ours / baseline };
  }).slice(WARM_UP_ROUNDS);
  const ratio = round(median(measured.map((one) => one.ratio)));
  return {
    figure: 'questions a second',
    ours: Math.round(median(measured.map((one) => one.ours))),
    baseline: Math.round(median(measured.map((one) => one.baseline))),
    ratio,
    target: `≥ ${SPEED_TARGET} ×`,
    met: ratio >= SPEED_TARGET,
  };
}

function perSecond(corpus: readonly QueryRow[], read: (row: QueryRow) => unknown, times: number): number {
  const start = process.hrtime.bigint();
  for (let time = 0; time < times; time++) for (const row of corpus) read(row);
  return (corpus.length * times) / (Number(process.hrtime.bigint() - start) / 1e9);
}

/** The longest time any hostile text takes, each in its best of three: the first may be held up by the machine. */
function worst(): ComparedFigure[] {
  const longest = (read: (row: QueryRow) => unknown) =>
    Math.max(
      ...HOSTILE.map(({ text }) => {
        const row: QueryRow = { lang: 'en', q: text(HOSTILE_LENGTH), expect: {}, tier: 'hostile' };
        return Math.min(...[1, 2, 3].map(() => milliseconds(() => read(row))));
      }),
    );
  const baseline = longest(readBaseline);
  return [
    { name: 'ms', ours: longest(readOurs) },
    { name: 'ms without the limit of length', ours: longest(readWhole) },
  ].map(({ name, ours }) => ({
    figure: `${name}, worst of ${HOSTILE_LENGTH} characters`,
    ours: round(ours),
    baseline: round(baseline),
    ratio: round(ours / baseline),
    target: `≤ ${WORST_TARGET} ×`,
    met: ours / baseline <= WORST_TARGET,
  }));
}

/** The whole of a text that is too long to be a question, as findDates reads it. */
function readWhole({ q, lang }: QueryRow): DateQuery {
  return readUncut(q, contexts.get(lang) ?? { language: lang, today }, understoodLanguages);
}

function milliseconds(work: () => unknown): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}

import { daysInMonth } from '../../../shared/domain/calendar-date';
import type { FormattedQuery } from '../../../shared/language/reading/format-query';
import kinds from './date-rows.json';

/**
 * Rows of `date-rows.json`, by kinds of dates: language, question, and the right answer, as `2015`, `2015-09`,
 * `2015-09-03`, `1949/1953`, `../1999`, `1990/..`, `--09-03` of any year, `--09-03/--09-05`; several dates that are all
 * asked for are joined by ` & `, and several right answers by ` | `. A refusal is `!` and its code, or `!` for any.
 */
export interface DateRow {
  readonly kind: string;
  readonly lang: string;
  readonly q: string;
  readonly answer: string;
}

export const dateRows: readonly DateRow[] = Object.entries(kinds).flatMap(([kind, rows]) =>
  rows.map(([lang = '', q = '', answer = '']) => ({ kind, lang, q, answer })),
);

export function isRefusal({ answer }: DateRow): boolean {
  return answer.startsWith('!');
}

/**
 * `noted`: not the right answer, but the answer says what was assumed or not read. `false`: an answer without a word of
 * doubt that denies the true date.
 */
export type Verdict = 'right' | 'noted' | 'refused' | 'wrong' | 'false';

export function verdictOn(result: FormattedQuery, row: DateRow): Verdict {
  const answers = row.answer.split(' | ');
  if (answers.some((answer) => isRight(result, answer))) return 'right';
  if ('problem' in result) return 'refused';
  if (result.notes.length > 0 || (result.unread?.length ?? 0) > 0) return 'noted';
  const truths = answers.filter((answer) => !answer.startsWith('!')).flatMap((answer) => answer.split(' & '));
  const denied =
    truths.length > 0 &&
    !result.readings.some((reading) => truths.some((truth) => overlaps(ends(reading), ends(parse(truth)))));
  return denied ? 'false' : 'wrong';
}

function isRight(result: FormattedQuery, answer: string): boolean {
  if (answer.startsWith('!')) return 'problem' in result && (answer === '!' || result.problem.code === answer.slice(1));
  const told = answer.split(' & ').map(parse);
  const read = told.length > 1 ? result.readings : result.readings.slice(0, 1);
  return read.length === told.length && read.every(({ from, to }, at) => from === told[at]?.from && to === told[at].to);
}

interface Ends {
  readonly from: string | null;
  readonly to: string | null;
}

/** The first and the last day of an answer. */
function parse(answer: string): Ends {
  const [first = '', last = first] = answer.split('/');
  return { from: first === '..' ? null : fill(first, false), to: last === '..' ? null : fill(last, true) };
}

function fill(text: string, last: boolean): string {
  const [, year = '', month, day] = /^(-?\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?$/.exec(text) ?? [];
  if (year === '') throw new Error(`not an answer: ${text}`);
  const filled = month ?? (last ? '12' : '01');
  // Of no year: a 29 February is one of its days.
  const length = daysInMonth(year === '-' ? 2000 : Number(year), Number(filled));
  return `${year}-${filled}-${day ?? (last ? String(length).padStart(2, '0') : '01')}`;
}

const [DAYS_OF_MONTH, DAYS_OF_YEAR] = [31, 372];

/** The ends as numbers that grow with time; a day of any year is in every year. */
function ends({ from, to }: Ends): { from: number; to: number; anyYear: boolean } {
  const anyYear = from?.startsWith('--') === true;
  return { from: from === null ? -Infinity : place(from), to: to === null ? Infinity : place(to), anyYear };
}

function place(text: string): number {
  const [, year, month, day] = /^(-?\d{4}|-)-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return (year === '-' ? 0 : Number(year) * DAYS_OF_YEAR) + Number(month) * DAYS_OF_MONTH + Number(day);
}

function overlaps(a: ReturnType<typeof ends>, b: ReturnType<typeof ends>): boolean {
  return a.anyYear === b.anyYear ? a.from <= b.to && b.from <= a.to : true;
}

import type { Understanding } from '../../language/understanding/understanding';

/** Whether a mere reply in a group asks the bot something: it has a date or a question. "Thanks!" does not. */
export function asksSomething({ text, dates, asked, bound, talk }: Understanding): boolean {
  if (/[?？]/.test(text)) return true;
  const { readings, problem } = dates;
  const isDate =
    readings.length > 0 || (problem !== undefined && problem.code !== 'no-date' && problem.code !== 'too-long');
  return isDate || talk?.kind === 'pointing' || (talk === undefined && (asked !== undefined || bound !== undefined));
}

import type { readDates } from '../reading/read-date';
import { endsOf } from './find-distance';
import { talkBefore } from './find-talk';
import { firstSaid } from './find-words';
import { inside, phrasesIn, without } from './phrases';
import type { QuestionPatterns } from './question-patterns';

type ReadDates = ReturnType<typeof readDates>;

/**
 * The dates of a folded text without the words that only ask for them, and the text without openings: "on this day" and
 * "my birthday is" mean nothing where a date follows, nor does a greeting. "How many days" belongs to no date between two dates.
 */
export function readAsked(
  text: string,
  patterns: QuestionPatterns,
  readAll: (text: string) => ReadDates,
): ReadDates & { readonly asked: string } {
  const read = (part: string) => readBesideTimes(part, patterns, readAll);
  const talk = talkBefore(text, patterns);
  const openings = [...phrasesIn(text, patterns.thisDay), ...phrasesIn(text, patterns.occasions), ...talk];
  const rest = without(text, openings);
  const opened = openings.length > 0 ? read(withoutDays(rest, patterns)) : undefined;
  // “Happy new year!” has no date of its own.
  const isOfTalk = talk.some((part) => read(inside(text, part)).found.length > 0);
  const asked = isOfTalk || (opened && opened.query.readings.length > 0) ? rest : text;
  const measures = phrasesIn(asked, patterns.measures);
  const measured = measures.length > 0 ? read(withoutDays(without(asked, measures), patterns)) : undefined;
  if (measured && endsOf(measured.query)) return { ...measured, asked };
  return { ...(asked === rest && opened ? opened : read(withoutDays(asked, patterns))), asked };
}

/** “How many days until” asks of one day, not of all before it. */
function withoutDays(text: string, patterns: QuestionPatterns): string {
  const asked = firstSaid(text, patterns.asked, patterns);
  return asked?.what === 'daysUntil' || asked?.what === 'daysSince' ? without(text, [asked]) : text;
}

/** The name of a time that is a day of any year, too, is no date: 九一八事变. */
function readBesideTimes(text: string, { periods }: QuestionPatterns, read: (text: string) => ReadDates): ReadDates {
  const dates = read(text);
  if (dates.found.length === 0) return dates;
  const times = phrasesIn(text, periods).filter(
    (time) =>
      dates.found.some(({ start, end }) => start < time.end && time.start < end) &&
      read(inside(text, time)).query.readings.some(({ kind }) => kind === 'recurring'),
  );
  return times.length > 0 ? read(without(text, times)) : dates;
}

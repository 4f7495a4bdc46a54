import { type Reading, inYear, readingOf } from '../../../domain/date-query';
import { yearSpan } from '../../../domain/span';
import { renderReading } from '../../../language/render-date';
import type { Understanding } from '../../../language/understanding/understanding';
import { says } from '../../../language/understood-patterns';
import type { ReadPorts } from '../../answer-ports';
import type { Asker } from '../../asker';
import type { AskedBefore } from '../../last-answers';
import { findMatches } from '../search/find-matches';
import { isFullMatch } from '../search/full-match';
import { readText } from '../read-text';

/** "And in May", after the events of 2024; "and in 51", after those of 1950. */
export async function readInYear(
  ports: ReadPorts,
  asker: Asker,
  { dates, words }: Understanding,
  { date: asked, subject }: AskedBefore,
): Promise<Understanding | undefined> {
  const [from, to] = asked?.kind === 'span' ? [asked.from, asked.to] : [];
  const year = from?.year;
  if (year === undefined || to?.year !== year) return undefined;
  const meant = words.length > 0 ? shortYear(words, year) : dayIn(dates.readings, year);
  return meant && readText(ports, asker, `${subject} ${renderReading(meant, asker.language.dateText)}`.trim());
}

function dayIn([date]: readonly Reading[], year: number): Reading | undefined {
  return date?.kind === 'recurring' && lasts(date) ? inYear(date, year) : undefined;
}

/** A number of two digits, and nothing else, in the same century. */
function shortYear([word, ...others]: Understanding['words'], year: number): Reading | undefined {
  if (!word || others.length > 0 || !/^\d\d$/.test(word.text)) return undefined;
  return readingOf(yearSpan(year - (year % 100) + Number(word.text)));
}

/** "The one in 2023", 2023年那次: what was asked for before, at that time, if an event is it. */
export async function readOneOfTime(
  ports: ReadPorts,
  asker: Asker,
  { text, words, topics, dates, bound, earlier }: Understanding,
  before: AskedBefore,
): Promise<Understanding | undefined> {
  const [date] = dates.readings;
  const isOne = earlier.isPointing || says(text, 'ones');
  if (!isOne || !date || words.length + topics.length > 0 || bound) return undefined;
  return readOfTime(ports, asker, date, before);
}

/** What was asked for before, at that time: "any in winter". A day of any year is another question. */
export async function readOfTime(
  ports: ReadPorts,
  asker: Asker,
  date: Reading,
  { subject }: AskedBefore,
): Promise<Understanding | undefined> {
  if (subject === '' || !lasts(date)) return undefined;
  const whole = await readText(ports, asker, `${subject} ${renderReading(date, asker.language.dateText)}`);
  // "March" after a name may be a part of it.
  const isRead = whole.dates.readings.length > 0;
  const alone = isRead ? whole : await readText(ports, asker, subject);
  const read = isRead ? whole : { ...alone, text: whole.text, dates: { readings: [date], notes: [] } };
  const found = await findMatches(ports, asker, read, { size: 1, direction: 'forward' });
  return isFullMatch(found) ? read : undefined;
}

function lasts({ kind, from, to }: Reading): boolean {
  return kind === 'span' || from.month !== to.month || from.day !== to.day;
}

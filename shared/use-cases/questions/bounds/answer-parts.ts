import type { Message } from '../../../language/message';
import { renderReading } from '../../../language/render-date';
import { type DateSection, renderDates } from '../../../language/render-list';
import type { DatedSubject, Understanding } from '../../../language/understanding/understanding';
import type { ReadPorts } from '../../answer-ports';
import { type Asker, todayOf } from '../../asker';
import { searchButton } from '../matches/answer-nothing';
import { findMatches } from '../search/find-matches';
import { isFullMatch } from '../search/full-match';
import { listOf } from '../dates/list-events';
import { typedText, wordsAsTyped } from '../search/words-as-typed';

/** How many events of each part are told. */
const MOST_EVENTS = 2;

/** Several subjects, each with its date: a section for each. Undefined when none of them has an event with all its words. */
export async function answerParts(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  parts: readonly DatedSubject[],
): Promise<Message | undefined> {
  const sections: DateSection[] = [];
  for (const part of parts) sections.push(await sectionOf(ports, asker, understood, part));
  if (sections.every(({ events }) => events.length === 0)) return undefined;
  return renderDates({ sections, notes: [] }, asker.language, todayOf(asker, ports.clock));
}

async function sectionOf(
  ports: ReadPorts,
  asker: Asker,
  { text, ...understood }: Understanding,
  { date, ...subject }: DatedSubject,
): Promise<DateSection> {
  const { dateText, messages } = asker.language;
  const asked = { ...understood, ...subject, text, dates: { readings: [date], notes: [] }, dateWords: [] };
  const found = await findMatches(ports, asker, asked, { size: MOST_EVENTS, direction: 'forward' });
  const when = renderReading(date, dateText);
  const [search] = searchButton(`${typedText(subject.words)} ${when}`);
  return {
    label: `${wordsAsTyped(subject.words, text, messages.listSeparator)} · ${when}`,
    action: search?.action ?? listOf(date),
    events: isFullMatch(found) ? found.lines : [],
    beside: [],
    more: isFullMatch(found) && found.next !== undefined,
  };
}

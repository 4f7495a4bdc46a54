import { LONGEST_PAGED_TEXT, type PagePlace } from '../../domain/action';
import type { SearchQuery } from '../../domain/search-query';
import { languages } from '../../language/languages';
import { textIn } from '../../language/local-text';
import { type Message, say } from '../../language/message';
import { renderReading } from '../../language/render-date';
import { renderLine } from '../../language/render-line';
import { renderList } from '../../language/render-list';
import { bold, italic, lines, paragraphs } from '../../language/rich-text';
import { wordFormsOf } from '../../language/searching/word-forms';
import { type Asker, todayOf } from '../asker';
import { type Found, type ParsedText, isDateAlone, searchFor, understand } from './search-text';
import { answerList, listOf } from './list-events';
import type { AnswerPorts } from '../answer-ports';

/** Answers a search by words: what was searched for and how it was taken, and the events, best first. */
export async function searchEvents(
  ports: Pick<AnswerPorts, 'clock' | 'events'>,
  asker: Asker,
  { text, place }: { readonly text: string; readonly place?: PagePlace | undefined },
): Promise<Message> {
  const { messages } = asker.language;
  const parsed = await understand(ports, asker, text);
  const { query } = parsed;
  const [date] = query.dates;
  if (date && isDateAlone(query)) return answerList(ports, asker, listOf(date));
  if (query.words.length === 0 && query.topics.length === 0)
    return say(messages.search.whichWords(await searchExample(ports, asker)));
  return renderFound(ports, asker, text, parsed, await searchFor(ports, parsed, { ...firstPage(asker), ...place }));
}

/** The same for a text that was not said to be a search; undefined unless an event has all its words as written. */
export async function searchIfMeant(
  ports: Pick<AnswerPorts, 'clock' | 'events'>,
  asker: Asker,
  text: string,
): Promise<Message | undefined> {
  const parsed = await understand(ports, asker, text);
  if (parsed.query.words.length === 0) return undefined;
  const found = await searchFor(ports, parsed, firstPage(asker));
  const isMeant = found.total > 0 && found.everyWord && found.unknown.length + found.corrections.length === 0;
  return isMeant ? renderFound(ports, asker, text, parsed, found) : undefined;
}

function firstPage({ pageSize }: Asker) {
  return { size: pageSize, direction: 'forward' } as const;
}

async function renderFound(
  ports: Pick<AnswerPorts, 'clock' | 'events'>,
  asker: Asker,
  text: string,
  parsed: ParsedText,
  found: Found,
): Promise<Message> {
  const { messages } = asker.language;
  const { query } = parsed;
  const today = todayOf(asker, ports.clock);
  const heading = headingOf(parsed, found, asker);
  const isPaged = found.next !== undefined || found.previous !== undefined;
  const paged = isPaged ? await textForPages(ports, asker, text, query) : undefined;
  const notes = [
    ...notesOn(query, found, asker),
    ...(found.next && paged === undefined ? [messages.search.tooLongForMore] : []),
  ];
  if (found.lines.length === 0)
    return {
      text: paragraphs(
        lines(bold(heading), ...notes.map((note) => italic(note))),
        messages.search.nothing(await searchExample(ports, asker)),
      ),
      buttons: [],
    };
  return renderList(
    {
      heading,
      notes,
      ways: [],
      events: found.lines,
      previous: paged === undefined ? undefined : found.previous,
      next: paged === undefined ? undefined : found.next,
      turn: (next) => ({ kind: 'search', text: paged ?? text, place: next }),
      line: (event, number) => renderLine(event, asker.language, today, number),
    },
    asker.language,
  );
}

/** What the collection gives as an example of a search; undefined when it gives none. */
export async function searchExample(
  { events }: Pick<AnswerPorts, 'events'>,
  { language }: Asker,
): Promise<string | undefined> {
  const example = (await events.summary())?.searchExample;
  return example && textIn(language, example);
}

/** Search: parade, beijing · 2015 · Visits */
function headingOf({ query, topics }: ParsedText, found: Found, { language }: Asker): string {
  const taken = new Map(found.corrections.map((each) => [each.typed, each.taken]));
  const words = query.words.map((word) => taken.get(word) ?? word).join(' ');
  const dates = found.otherDates ? [] : query.dates.map((date) => renderReading(date, language.dateText));
  const labels = query.topics.map((id) => textIn(language, topics[id] ?? { [language.code]: id }));
  return language.messages.search.heading([words, ...dates, ...labels].filter(Boolean).join(' · '));
}

function notesOn({ dates }: SearchQuery, found: Found, { language }: Asker): string[] {
  const { search } = language.messages;
  const date = dates.map((each) => renderReading(each, language.dateText)).join(language.messages.listSeparator);
  return [
    ...found.corrections.map(({ typed, taken }) => search.corrected(typed, taken)),
    ...(found.unknown.length > 0 ? [search.unknown(found.unknown.join(' '))] : []),
    ...(found.everyWord ? [] : [search.nearest]),
    ...(found.otherDates ? [search.otherDates(date)] : []),
    ...(found.next || found.previous ? [search.found(found.total)] : []),
  ];
}

/** The text, or what of it asks for the same, short enough for a button; undefined when none is. */
async function textForPages(
  ports: Pick<AnswerPorts, 'clock' | 'events'>,
  asker: Asker,
  text: string,
  query: SearchQuery,
): Promise<string | undefined> {
  const { isStopWord } = wordFormsOf(languages);
  const whole = text.replace(/[\s\p{Cs}\p{Cc}]+/gu, ' ').trim();
  const short = whole
    .split(' ')
    .filter((word) => !isStopWord(word.toLowerCase()))
    .join(' ');
  for (const each of [whole, short]) {
    if (Buffer.byteLength(each) > LONGEST_PAGED_TEXT) continue;
    const again = await understand(ports, asker, each);
    if (JSON.stringify(again.query) === JSON.stringify(query)) return each;
  }
  return undefined;
}

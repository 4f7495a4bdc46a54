import { type Action, LONGEST_PAGED_TEXT, type PagePlace } from '../../domain/action';
import type { Reading } from '../../domain/date-query';
import type { EventLine } from '../../domain/event-line';
import type { Correction } from '../../domain/search-query';
import { languages } from '../../language/languages';
import { capitalised, textIn } from '../../language/local-text';
import { type Button, type Message, inRows } from '../../language/message';
import { renderReading } from '../../language/render-date';
import { renderLine } from '../../language/render-line';
import { renderList } from '../../language/render-list';
import { lines } from '../../language/rich-text';
import { isOfLetters, splitWords } from '../../language/searching/split-words';
import { wordFormsOf } from '../../language/searching/word-forms';
import type { Understanding } from '../../language/understanding/understanding';
import type { AnswerPorts } from '../answer-ports';
import { type Asker, todayOf } from '../asker';
import type { PageRequest } from '../ports';
import { answerNext } from './answer-next';
import { withExamples } from './examples';
import { followButtons } from './follow-buttons';
import { type Matches, findMatches, isWhole, unknownNames } from './find-matches';
import { isOfYesOrNo, leadNotes } from './lead-notes';
import { inTense, unsaidOf } from './lead-when';
import { answerList, listOf } from './list-events';
import { textForPages } from './paged-text';
import { cardOf } from './show-event';
import { askedDates, isCounting } from './read-text';

/** What goes with the matches: the page, what was understood beside the words, and the time of named events. */
export interface MatchContext {
  readonly place?: PagePlace | undefined;
  readonly notes?: readonly string[];
  readonly bounds?: readonly Reading[];
}

/** How many events of a count are listed at once. */
const COUNTED = 10;

const MOST_NEAREST = 3;

/** More events than this say nothing about what an opinion is asked of. */
const MOST_FOR_OPINION = 20;

/** Answers what is looked for by words, topics or an order: how it was taken, and the events. */
export async function answerMatches(
  ports: Pick<AnswerPorts, 'clock' | 'events'>,
  asker: Asker,
  understood: Understanding,
  context: MatchContext = {},
): Promise<Message> {
  const found = await findMatches(ports, asker, understood, pageOf(asker, understood, context.place), context.bounds);
  if (understood.which === 'next' && found.total === 0 && askedDates(understood).length === 0)
    return answerNext(ports, asker, understood);
  if (understood.isOpinion === true && !(isWhole(found) && found.total <= MOST_FOR_OPINION))
    return withExamples(ports, asker, asker.language.messages.measure.noOpinion);
  const card =
    understood.asksWho === true && found.total === 1 && isWhole(found) ? await cardOfOnly(ports, found) : undefined;
  if (card) return cardOf(ports, asker, card);
  const missing = doubtfulWords(found);
  // A verb that no event has says nothing of a date.
  const [date, ...otherDates] = askedDates(understood);
  const isOfDateAlone =
    understood.words.every(({ text }) => found.unknown.includes(text)) && understood.topics.length === 0;
  if (date && otherDates.length === 0 && isOfDateAlone && missing.length === 0)
    return answerList(ports, asker, listOf(date), {
      notes: [asker.language.messages.search.unknown(understood.words.map(({ typed }) => typed).join(' '))],
    });
  if (found.total === 0 || (missing.length > 0 && !isTitled(understood, found)))
    return answerNothing(ports, asker, understood, {
      missing,
      near: [...found.corrections.filter(isSimilarWord).map(({ taken }) => taken), ...found.near],
    });
  return renderMatches(ports, asker, understood, found, context.notes);
}

/** Who took part stands on the card. */
function cardOfOnly({ events }: Pick<AnswerPorts, 'events'>, { lines: [only] }: Matches) {
  return only && events.card(only.id);
}

/**
 * Words that no event has. A correction is none where not all words are found together, or where no title and no name has
 * them: Beyoncé is not beyond.
 */
function doubtfulWords(found: Matches): readonly string[] {
  const isBelieved = found.everyWord && unknownNames(found).length === 0 && found.named.length > 0;
  const { isVerb } = wordFormsOf(languages);
  const doubtful = isBelieved ? [] : found.corrections.filter(({ typed }) => !isVerb(typed));
  return [...unknownNames(found), ...doubtful.map(({ typed }) => typed)];
}

/**
 * So few events are told by a name in their titles, or by so many other words, even beside a word that no event has:
 * "hubble pictures".
 */
const FEW = 2;
const MANY = 3;

function isTitled({ words }: Understanding, { lines: [best], total, corrections, unknown }: Matches): boolean {
  if (!best || total > FEW || corrections.length > 0) return false;
  const known = words.filter(({ text }) => !unknown.includes(text));
  if (known.length >= MANY) return true;
  const { stemOf } = wordFormsOf(languages);
  const names = new Set(Object.values(best.title).flatMap((text) => namesIn(text).map(stemOf)));
  return known.some(({ text }) => names.has(stemOf(text)));
}

/** The words of a title that may be names: those with a capital letter, and all of a script that has none. */
function namesIn(title: string): string[] {
  const words = title.match(/[\p{Lu}\p{Lo}][\p{L}\p{N}]*/gu) ?? [];
  return words.flatMap((word) => splitWords(word).map(({ text }) => text));
}

/** The same, if an event has all the words as they were written. */
export async function answerIfWhole(
  ports: Pick<AnswerPorts, 'clock' | 'events'>,
  asker: Asker,
  understood: Understanding,
  place?: PagePlace,
): Promise<Message | undefined> {
  const found = await findMatches(ports, asker, understood, pageOf(asker, understood, place));
  return isWhole(found) ? renderMatches(ports, asker, understood, found) : undefined;
}

function pageOf({ pageSize }: Asker, understood: Understanding, place: PagePlace | undefined): PageRequest {
  const size = isCounting(understood) ? Math.max(COUNTED, pageSize) : pageSize;
  return { size, direction: 'forward', ...place };
}

async function renderMatches(
  ports: Pick<AnswerPorts, 'clock' | 'events'>,
  asker: Asker,
  understood: Understanding,
  matches: Matches,
  notes: readonly string[] = [],
): Promise<Message> {
  const { language } = asker;
  const { search } = language.messages;
  const today = todayOf(asker, ports.clock);
  const found = nearestOnly({ ...matches, lines: inTense(understood, matches, today) });
  const known = understood.topics.length > 0 ? ((await ports.events.summary())?.topics ?? {}) : {};
  const topicLabels = understood.topics.map((id) => textIn(language, known[id] ?? { [language.code]: id }));
  const paged = found.next || found.previous ? await textForPages(ports, asker, understood) : undefined;
  return renderList(
    {
      heading: headingOf(understood, found, topicLabels, asker),
      notes: [
        ...leadNotes(understood, found, language, today),
        ...notes,
        ...notesOn(understood, found, asker),
        ...(found.next && paged === undefined ? [search.tooLongForMore] : []),
      ],
      ways: [followButtons(understood, found, asker)],
      events: found.lines,
      previous: paged === undefined ? undefined : found.previous,
      next: paged === undefined ? undefined : found.next,
      turn: (place): Action => ({ kind: 'search', text: paged ?? understood.text, place }),
      line: (event: EventLine, number) => renderLine(event, language, today, number),
    },
    language,
  );
}

/** Where no event has all the words, only the closest: the others have less and less to do with them. */
function nearestOnly(found: Matches): Matches {
  if (found.everyWord) return found;
  return { ...found, lines: found.lines.slice(0, MOST_NEAREST), previous: undefined, next: undefined };
}

/** Search: parade beijing · 2015 · Visits */
function headingOf(understood: Understanding, found: Matches, labels: readonly string[], { language }: Asker): string {
  const { words } = understood;
  const { query } = found;
  const unsaid = unsaidOf(understood, found);
  const typed = [...words, ...unsaid].map((word) => word.typed).join(' ');
  // "The last" is of what has happened: that goes without saying.
  const isSaid = understood.which === undefined || askedDates(understood).length > 0 || understood.bound !== undefined;
  const dates = (isSaid ? query.dates : []).map((date) => renderReading(date, language.dateText));
  const { search } = language.messages;
  const order = query.order === undefined || query.order === 'relevance' ? undefined : search.order[query.order];
  const { which } = understood;
  const isOnlyWhich = typed === '' && labels.length === 0 && askedDates(understood).length === 0;
  if (isOnlyWhich && (which === 'last' || which === 'next')) return search.allOf[which];
  const parts = [typed, ...dates, ...labels].filter(Boolean).join(' · ');
  return parts ? search.heading(parts) : (order ?? search.heading(''));
}

function notesOn(understood: Understanding, found: Matches, { language }: Asker): string[] {
  const { search, measure } = language.messages;
  const hasAll = found.everyWord && found.unknown.length === 0 && unsaidOf(understood, found).length === 0;
  const isCounted =
    hasAll &&
    understood.asked !== 'times' &&
    (understood.asked === 'count' || found.next !== undefined || found.previous !== undefined);
  return [
    ...(isCounted ? [understood.asked === 'count' ? search.counted(found.total) : search.found(found.total)] : []),
    ...found.corrections.filter(isOtherWord).map(({ typed, taken }) => search.corrected(typed, taken)),
    ...(found.unknown.length > 0 ? [search.unknown(found.unknown.join(' '))] : []),
    ...(hasAll || (found.everyWord && found.unknown.length > 0)
      ? []
      : [isOfYesOrNo(understood) ? measure.notSaid : search.nearest]),
  ];
}

/** The same word in the letters of another language is no correction to speak of. */
function isOtherWord({ typed, taken }: Correction): boolean {
  return /\p{Script=Latin}/u.test(typed) === /\p{Script=Latin}/u.test(taken);
}

/** What one character was taken for is no word. */
function isSimilarWord(correction: Correction): boolean {
  return isOtherWord(correction) && isOfLetters(correction.taken);
}

const MOST_TOPICS = 6;

/** No event has the words, or none of the dates: says so, with the ways on. */
async function answerNothing(
  ports: Pick<AnswerPorts, 'clock' | 'events'>,
  asker: Asker,
  understood: Understanding,
  { missing, near = [] }: { readonly missing: readonly string[]; readonly near?: readonly string[] | undefined },
): Promise<Message> {
  const { language } = asker;
  const { search, calendar } = language.messages;
  const typed = understood.words.map((word) => word.typed);
  const dates = askedDates(understood);
  const known = understood.words.filter(({ text }) => !missing.includes(text)).map((word) => word.typed);
  if (dates.length > 0 && typed.length > 0) {
    const date = dates.map((each) => renderReading(each, language.dateText)).join(language.messages.listSeparator);
    const ways = known.length > 0 ? searchButton(search.anyTime(known.join(' ')), known.join(' ')) : [];
    const whole = dates.map((each): Button => {
      const text = renderReading(each, language.dateText);
      const isOpen = each.kind === 'span' && (each.from === null || each.to === null);
      const label = isOpen ? capitalised(text) : calendar.allOf(text);
      return { label, action: listOf(each) };
    });
    const words = typed.join(' ');
    const why = known.length > 0 ? search.nothingAboutThen(words, date) : search.nothingAbout(words);
    return noAnswer(why, inRows([...ways, ...whole], 1));
  }
  if (understood.isThanks === true) return noAnswer(language.messages.talk.thanks);
  const unknown = understood.words.filter(({ text }) => missing.includes(text));
  const absent = unknown.length > 0 ? unknown : understood.words;
  const rest = absent.length < typed.length ? searchButton(known.join(' '), known.join(' ')) : [];
  const topics = await topicButtons(ports, asker);
  const similar = near.flatMap((word) => searchButton(word, word));
  return noAnswer(
    search.nothingAbout(absent.map((word) => word.typed).join(' ')),
    [rest, ...inRows(similar, 3), ...inRows(topics, 3)].filter((row) => row.length > 0),
  );
}

function noAnswer(sentence: string, buttons: Message['buttons'] = []): Message {
  return { text: lines(sentence), buttons, isNoAnswer: true };
}

async function topicButtons({ events }: Pick<AnswerPorts, 'events'>, { language }: Asker): Promise<Button[]> {
  const summary = await events.summary();
  return Object.entries(summary?.topics ?? {})
    .filter(([id]) => (summary?.topicEvents[id] ?? 0) > 0)
    .slice(0, MOST_TOPICS)
    .flatMap(([id, label]) => searchButton(textIn(language, label), `topic:${id}`));
}

/** A button to a search; none when its text is too long for one. */
export function searchButton(label: string, text: string): Button[] {
  return Buffer.byteLength(text) > LONGEST_PAGED_TEXT ? [] : [{ label, action: { kind: 'search', text } }];
}

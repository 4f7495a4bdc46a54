import type { Reading } from '../../../domain/date-query';
import type { SearchQuery } from '../../../domain/search-query';
import { publishedForms } from '../../../language/published-forms';
import { fold } from '../../../language/reading/fold';
import { isUnspaced } from '../../../language/searching/split-words';
import { OF_LASTING } from '../../../language/understanding/question-words';
import type { Subject, Understanding } from '../../../language/understanding/understanding';
import { understoodPatterns } from '../../../language/understood-patterns';
import type { AnswerPorts, ReadPorts } from '../../answer-ports';
import { type Asker, todayOf } from '../../asker';
import type { FoundPage, PageRequest } from '../../event-ports';
import { topicsOf } from '../../topics-of';
import { besideVerb } from './beside-verb';
import { hasAllWords, isFullMatch } from './full-match';
import { subjectOf } from './collection-subject';
import { hasEra, hasPeriod, otherQuery } from './other-query';
import { isTitledFirst, saysFirst } from './first-of-kind';
import { askedDates, isCounting } from '../asked';
import { ORDER_OF, doneOf, queryOf, textsOf } from './query-of';
import { visitsThere } from './visits-there';

/** A page of what was found, and what was searched for. */
export interface Matches extends FoundPage {
  readonly query: SearchQuery;
}

interface Wanted {
  readonly query: SearchQuery;
  readonly at: readonly string[];
  readonly page: PageRequest;
}

/**
 * Finds what a text looks for, in the dates that it names or in those given. When no event has all the words, a second
 * search takes them in another way.
 */
export async function findMatches(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  page: PageRequest,
  bounds?: readonly Reading[],
): Promise<Matches> {
  const today = todayOf(asker, ports.clock);
  const query = queryOf(await withoutSubject(ports, understood, bounds), today, bounds);
  const wanted = { query, at: placesIn(query, understood), page };
  const visits = await visitsThere(ports, wanted, understood);
  if (visits && isFullMatch(visits)) return visits;
  const there = withoutMeant(await searchTold(ports, wanted, understood), understood);
  const found = isCounting(understood) ? await besideVerb(ports, query, page, there, actsIn(understood)) : there;
  const mayBeTime = isTimeNamed(found);
  if (isFullMatch(found) && !mayBeTime) return (await besideSubject(ports, wanted, found)) ?? found;
  return (
    (bounds ? undefined : await atOtherDate(ports, wanted, understood)) ??
    (await searchAgain(ports, wanted, understood, { found, mayBeTime, year: today.year })) ??
    found
  );
}

/** What was said of those named, in another word than it was typed. */
function actsIn({ words }: Understanding): string[] {
  return words.flatMap(({ text, typed, isMeant }) =>
    isUnspaced(text) && isMeant !== true && fold(typed).text !== text ? text : [],
  );
}

/** Whether words may name a time: an event that only mentions a dynasty did not happen in it, 清朝的条约. */
function isTimeNamed(found: Matches): boolean {
  const { words } = found.query;
  return isFullMatch(found) ? found.named.length === 0 && hasPeriod(words) : hasEra(words);
}

/** "Insulin in 22": in the other century, where the likelier one has nothing. */
async function atOtherDate(
  ports: Pick<AnswerPorts, 'events'>,
  { query, at, page }: Wanted,
  { dates }: Understanding,
): Promise<Matches | undefined> {
  const [, date] = dates.list ? [] : dates.readings;
  if (!date || query.words.length === 0) return undefined;
  const found = await searchThere(ports, { ...query, dates: [date] }, at, page);
  return isFullMatch(found) ? found : undefined;
}

/** What is found when the words are taken in another way; undefined when that is no better. */
async function searchAgain(
  ports: Pick<AnswerPorts, 'events'>,
  { query, at, page }: Wanted,
  understood: Understanding,
  { found, mayBeTime, year }: { readonly found: Matches; readonly mayBeTime: boolean; readonly year: number },
): Promise<Matches | undefined> {
  const tried = { ...(await subjectOf(ports)), mayBeTime, unknown: found.unknown };
  const searchAs = async (asRead: Understanding) => {
    const other = otherQuery(asRead, query, tried, year);
    const again = other && withoutMeant(await searchThere(ports, other.query, at, page), asRead);
    return again && { again, unsaid: other.unsaid };
  };
  const asName = await searchAs(understood);
  const isDated = understood.dateWords.length > 0;
  const other =
    isDated && asName && !isOfName(asName.again, understood)
      ? await searchAs({ ...understood, dateWords: [] })
      : asName;
  if (!other || !isBetter(other.again, found)) return undefined;
  return { ...other.again, unknown: [...other.again.unknown, ...other.unsaid] };
}

function isBetter(again: Matches, found: Matches): boolean {
  const { words, dates, order } = found.query;
  // Partial matches come best first, whatever order was asked for.
  const isBest = !found.everyWord && again.query.order === undefined && order !== undefined;
  const isKnown = again.total > 0 && again.unknown.length === 0 && found.unknown.length > 0;
  // What was said of a time that has a name was then, or never: 康熙年间.
  const isThen = again.query.dates.length > dates.length && (again.total > 0 || hasEra(words));
  return isFullMatch(again) || isBest || isKnown || isThen;
}

/** Whether the words for the date are a part of what has all words: a month of any year stands in many texts by chance. */
function isOfName(found: Matches, { dates: { readings } }: Understanding): boolean {
  return isFullMatch(found) && (readings[0]?.kind !== 'recurring' || found.named.length > 0);
}

/** Of a topic beside the subject of the collection, 中俄冲突, what has the topic in its name leads, not what mentions both. */
async function besideSubject(
  ports: Pick<AnswerPorts, 'events'>,
  { query, at, page }: Wanted,
  { named }: Matches,
): Promise<Matches | undefined> {
  if (named.length > 0 || !query.words.some(isUnspaced)) return undefined;
  const { isSubject, restOf } = await subjectOf(ports);
  const words = query.words.filter((word) => !isUnspaced(word) || !isSubject(word)).map(restOf);
  const titles = Object.values(await topicsOf(ports)).flatMap((title) => Object.values(title));
  const isTopic = words.length > 0 && words.every((word) => titles.includes(word));
  if (!isTopic || words.join(' ') === query.words.join(' ')) return undefined;
  const again = await searchThere(ports, { ...query, words }, at, page);
  return isFullMatch(again) && again.named.length > 0 ? again : undefined;
}

/** A word that was not typed is not missed, if there are others. */
function withoutMeant(found: Matches, { words }: Understanding): Matches {
  const meant = textsOf(words.filter(({ isMeant }) => isMeant));
  return meant.length < words.length
    ? { ...found, unknown: found.unknown.filter((word) => !meant.includes(word)) }
    : found;
}

/**
 * "Relations in the fifties", of a collection about relations: the most important of that time. "The first Russian who went
 * to China": the first of all.
 */
async function withoutSubject(
  ports: Pick<AnswerPorts, 'events'>,
  understood: Understanding,
  bounds: readonly Reading[] | undefined,
): Promise<Understanding> {
  const { words, topics, which, asked, said = [] } = understood;
  const acts = which && !asked ? said.map((each) => ({ text: each.words[0] ?? '', typed: each.typed })) : [];
  const isOfOrder = which === 'first' || which === 'last' || acts.length > 0;
  const isAll = isOfOrder || bounds !== undefined || askedDates(understood).length > 0;
  const named = which === 'first' ? words.filter(({ isMeant }) => isMeant !== true) : words;
  if (named.length === 0 || topics.length > 0 || !isAll) return understood;
  const { isSubject } = await subjectOf(ports);
  if (!named.every(({ text }) => isSubject(text))) return understood;
  // The last launch, of a collection about space: 最近一次航天发射.
  if (acts.length > 0 && isFullMatch(await findSubject(ports, { words: acts, hints: [], dates: [] }, 1)))
    return { ...understood, words: acts };
  // The first computer, of a collection about computers, is one that an event tells of as the first.
  if (which === 'first' && words.length === 1 && (await isToldFirst(ports, understood))) return understood;
  return { ...understood, words: [], which: which ?? (bounds ? undefined : 'important') };
}

/** Whether a title has the words and says that it was the first. */
async function isToldFirst({ events }: Pick<AnswerPorts, 'events'>, understood: Understanding): Promise<boolean> {
  if (!saysFirst(understood)) return false;
  const { firsts } = understoodPatterns();
  const query = { words: textsOf(understood.words), dates: [], leading: firsts, order: 'oldest-first' } as const;
  const found = await events.search(query, { size: 1, direction: 'forward' });
  const [best] = found.lines;
  return best !== undefined && isFullMatch(found) && found.named.includes(best.id) && isTitledFirst(best);
}

/** More events than this have all words only because they are about both: «Китай напал на СССР». */
const MOST_UNTOLD = 20;

/** What has all the words; of very many, those that have what is said of them. */
async function searchTold(
  ports: Pick<AnswerPorts, 'events'>,
  { query, at, page }: Wanted,
  { said = [] }: Understanding,
): Promise<Matches> {
  const found = await searchThere(ports, query, at, page);
  const told = said.filter(({ meaning }) => !OF_LASTING.includes(meaning?.of));
  if (query.done || told.length === 0 || !isFullMatch(found) || found.total <= MOST_UNTOLD) return found;
  return searchThere(ports, { ...query, done: doneOf(told) }, at, page);
}

/** The events at those places that have all the words, else all events. */
async function searchThere(
  { events }: Pick<AnswerPorts, 'events'>,
  query: SearchQuery,
  at: readonly string[],
  page: PageRequest,
): Promise<Matches> {
  const there = at.length > 0 ? await events.search({ ...query, at }, page) : undefined;
  if (there && hasAllWords(there)) return { ...there, query };
  const anywhere = await events.search(query, page);
  // What took place elsewhere is no visit to the place.
  return { ...anywhere, query, everyWord: anywhere.everyWord && there?.unknown.length !== 0 };
}

/** In letters. */
const SHORTEST_PLACE = 3;

/** The words that may say where, in a question about somebody who visits a place or was there, once or several times. */
function placesIn({ words }: SearchQuery, { asked, which, hints, manner }: Understanding): readonly string[] {
  const { stemOf } = publishedForms();
  const placed = understoodPatterns().placed.map(stemOf);
  // The “de” of Rio de Janeiro is no place.
  const isName = (word: string) => word.length >= SHORTEST_PLACE || isUnspaced(word);
  const others = words.filter((word) => !placed.includes(stemOf(word)));
  // When a country first took part in something, it did so anywhere.
  const isOfTime = asked === 'when' && which !== undefined && hints.length === 0;
  const isOfSomebody = asked === 'times' || manner.isWhereabouts || isOfTime;
  return isOfSomebody || others.length < words.length ? others.filter(isName) : [];
}

/** The best match of a subject, and the next best ones. */
export async function findSubject(
  { events }: Pick<AnswerPorts, 'events'>,
  { words, hints, which, dates }: Subject & { readonly dates: readonly Reading[] },
  size: number,
): Promise<FoundPage> {
  return events.search(
    { words: textsOf(words), hints, dates, ...(which && { order: ORDER_OF[which] }) },
    { size, direction: 'forward' },
  );
}

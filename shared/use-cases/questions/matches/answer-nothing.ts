import { LONGEST_PAGED_TEXT } from '../../../domain/action';
import type { Reading } from '../../../domain/date-query';
import { topicText } from '../../../domain/follows';
import { publishedForms } from '../../../language/published-forms';
import { capitalised, textIn } from '../../../language/local-text';
import { type Button, type Message, inRows, noAnswer } from '../../../language/message';
import { renderReading } from '../../../language/render-date';
import { fold } from '../../../language/reading/fold';
import { lines } from '../../../language/rich-text';
import type { TypedWord, Understanding } from '../../../language/understanding/understanding';
import type { AnswerPorts, ReadPorts } from '../../answer-ports';
import type { Asker } from '../../asker';
import { subjectOf } from '../search/collection-subject';
import { isSmallTalk } from '../search/doubtful-words';
import { withWholeDesignations } from '../search/designations';
import { foundParts, isFound } from '../search/found-words';
import { listOf, readListPage } from '../dates/list-events';
import { askedDates, asksMore } from '../asked';
import { namedAsTyped, wordsAsTyped } from '../search/words-as-typed';

const MOST_TOPICS = 3;

/** No event has the words, or none of the dates: says so, with the ways on. */
export async function answerNothing(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  {
    missing,
    unknown: unfound = [],
    near: alike = [],
  }: {
    readonly missing: readonly string[];
    /** With verbs, which no button offers, nor what the collection is about. */
    readonly unknown?: readonly string[] | undefined;
    readonly near?: readonly string[] | undefined;
  },
): Promise<Message> {
  const { language } = asker;
  const { search } = language.messages;
  const dates = askedDates(understood);
  // One sign, such as ⅓, may be several words, of which only one is said to be typed.
  const isPart = (word: TypedWord) => isPartOf(word, understood, missing);
  const { isSubject } = await subjectOf(ports);
  const { isSmall, isVerb, synonymsOf } = publishedForms();
  const told = understood.words
    // A small number alone says nothing, nor does one that belongs to the name before it: Nicholas II, but Xi.
    .filter(
      ({ text, typed }, at) =>
        !/^\d{1,2}$/.test(typed) && (at === 0 || ![typed, ...synonymsOf(text)].some((each) => /^[ivx]+$/i.test(each))),
    )
    .filter((word) => !isPart(word) && !unfound.includes(word.text) && !isVerb(word.text))
    .flatMap(({ text, typed: word }) => (isFound(text, missing) ? word : foundParts(text, missing)))
    .filter((word) => word !== '' && !isSmall(word));
  // A verb that events have is not offered beside other words, but they do have it.
  const isEverywhere = understood.words.every(({ text }) => isFound(text, missing) && !unfound.includes(text));
  const having = isEverywhere ? understood.words.map(({ typed }) => typed) : told;
  // What nearly all events have, or nobody typed, is not worth a search: "china visit".
  const isMeant = (word: string) =>
    understood.words.some(({ typed, isMeant: meant }) => meant === true && typed === word);
  const named = namedAsTyped(understood.words, understood.text);
  const isAll = having.length === understood.words.length;
  const isKnown = !having.every((word) => isMeant(word) || isSubject(fold(word).text));
  const known = !isKnown ? '' : isAll ? named : having.join(' ');
  const isTalk = missing.some(isSmallTalk);
  if (dates.length > 0 && understood.words.length > 0 && !isTalk)
    return nothingThen(ports, asker, dates, {
      words: named,
      known,
      isTold: having.length > 0,
    });
  // Someone who thanks in advance has asked something.
  if (understood.manner.isThanks && !asksMore(understood)) return noAnswer(language.messages.talk.thanks);
  const unknown = understood.words.filter((word) => !isFound(word.text, missing) || isPart(word));
  const absent = unknown.length > 0 ? unknown : understood.words;
  const rest = unknown.length > 0 && known !== '' ? await searchButtons(ports, told) : [];
  const similar = (isTalk ? [] : alike).flatMap((word) => searchButton(word));
  const about = search.nothingAbout(
    wordsAsTyped(withWholeDesignations(absent, understood.text), understood.text, language.messages.listSeparator),
  );
  const near = [...rest, ...similar];
  // What all events are about is offered where nothing of the question leads on.
  const ways = inRows(near.length > 0 ? near : await topicButtons(ports, asker), MOST_TOPICS);
  const isChat = understood.manner.isAddressed || isTalk;
  return noAnswer(isChat ? lines(language.messages.talk.chat, about) : about, ways);
}

/** Nothing has the words in those dates: offers what is known of the words at any time, and all of the dates, if any. */
async function nothingThen(
  ports: ReadPorts,
  asker: Asker,
  dates: readonly Reading[],
  { words, known, isTold }: { readonly words: string; readonly known: string; readonly isTold: boolean },
): Promise<Message> {
  const { language } = asker;
  const { search, calendar, listSeparator } = language.messages;
  const texts = dates.map((date) => renderReading(date, language.dateText));
  const lists = await Promise.all(dates.map((date) => readListPage(ports, asker, listOf(date), { size: 1 })));
  const whole = dates.flatMap((date, at): Button[] => {
    if (lists[at]?.lines.length === 0) return [];
    const isOpen = date.kind === 'span' && (date.from === null || date.to === null);
    const label = isOpen ? capitalised(texts[at] ?? '') : calendar.allOf(texts[at] ?? '');
    return [{ label, action: listOf(date) }];
  });
  if (!isTold)
    return noAnswer(
      search.nothingAbout(words),
      whole.length > 0 ? inRows(whole, 1) : inRows(await topicButtons(ports, asker), MOST_TOPICS),
    );
  const ways = known === '' ? [] : searchButton(known, search.anyTime(known));
  return noAnswer(search.nothingAboutThen(words, texts.join(listSeparator)), inRows([...ways, ...whole], 1));
}

/** A number that is written together with a word that no event has: the 2 of "ww2". */
function isPartOf(
  { text, typed }: TypedWord,
  { words, text: whole }: Understanding,
  missing: readonly string[],
): boolean {
  return (
    /^\d+$/.test(text) && words.some((word) => !isFound(word.text, missing) && whole.includes(`${word.typed}${typed}`))
  );
}

/** The topics of the most events. */
async function topicButtons({ events }: Pick<AnswerPorts, 'events'>, { language }: Asker): Promise<Button[]> {
  const { topics = {}, topicEvents = {} } = (await events.summary()) ?? {};
  const eventsOf = (id: string) => topicEvents[id] ?? 0;
  return Object.entries(topics)
    .filter(([id]) => eventsOf(id) > 0)
    .sort(([a], [b]) => eventsOf(b) - eventsOf(a))
    .slice(0, MOST_TOPICS)
    .flatMap(([id, label]) => searchButton(topicText(id), textIn(language, label)));
}

/** The words in one search if an event has them all, else one by one. */
async function searchButtons({ events }: Pick<AnswerPorts, 'events'>, words: readonly string[]): Promise<Button[]> {
  const text = words.join(' ');
  if (words.length < 2) return searchButton(text);
  const query = { words: words.map((word) => fold(word).text), dates: [] };
  const { everyWord, total } = await events.search(query, { size: 1, direction: 'forward' });
  return everyWord && total > 0 ? searchButton(text) : words.flatMap((word) => searchButton(word));
}

/** A button to a search; none when its text is too long for one. */
export function searchButton(text: string, label = text): Button[] {
  return Buffer.byteLength(text) > LONGEST_PAGED_TEXT ? [] : [{ label, action: { kind: 'search', text } }];
}

import type { Reading } from '../../../domain/date-query';
import type { EventLine } from '../../../domain/event-line';
import type { HistoricalEvent } from '../../../domain/historical-event';
import { type Message, noAnswer } from '../../../language/message';
import { fold } from '../../../language/reading/fold';
import { publishedForms } from '../../../language/published-forms';
import { splitWords } from '../../../language/searching/split-words';
import { phrasesIn, wholePhrase, without } from '../../../language/understanding/phrases';
import { understoodPatterns } from '../../../language/understood-patterns';
import type { Said, TypedWord, Understanding } from '../../../language/understanding/understanding';
import type { ReadPorts } from '../../answer-ports';
import { type Asker, todayOf } from '../../asker';
import type { AskedBefore, Shown } from '../../last-answers';
import { answerMatches } from '../matches/answer-matches';
import { arranged } from '../matches/arranged-lines';
import { findMatches } from '../search/find-matches';
import { isFullMatch } from '../search/full-match';
import { withoutAlso } from './read-onward';
import { namesTopicOrTime } from '../asked';
import { readText } from '../read-text';
import { noMoreOf } from '../matches/untold-note';
import { renderMatches } from '../matches/render-matches';
import { cardOf } from '../cards/show-event';
import { subjectOf } from '../search/collection-subject';
import { doubtfulWords } from '../search/doubtful-words';
import { isFound } from '../search/found-words';
import { onlyShown } from './pick-shown';
import { buttonsOf, inShort } from './shown-card';
import { hasAllInTitle, isInTitle, isTitledSo, tellsWord } from '../search/title-words';
import { typedText } from '../search/words-as-typed';

/** "Did he come again?", «когда её отдали»: of what was asked for before, if an event tells. */
export async function answerOfBefore(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  subject = '',
  date?: Reading,
): Promise<Message | undefined> {
  const { text, words, hints, talk, earlier, manner } = understood;
  if (!earlier.isPointing || subject === '' || words.length + hints.length === 0) return undefined;
  if (talk && talk.kind !== 'pointing') return undefined;
  const read = await readText(ports, asker, `${subject} ${withoutAlso(text)}`);
  const isOfDate = date !== undefined && read.dates.readings.length === 0;
  const asked = isOfDate ? { ...read, dates: { readings: [date], notes: [] } } : read;
  const { said = [] } = asked;
  // "How did it end" says nothing of an event: it asks what came then.
  if (talk && (said.length === 0 || talk.hints?.length === 0)) return undefined;
  // «А кто тогда подписывал?»: any treaty is signed, so it tells no event from another.
  if (talk && manner.asksDetail && !said.some(({ typed }) => fold(text).text.includes(typed))) return undefined;
  const found = await findMatches(ports, asker, asked, { size: asker.pageSize, direction: 'forward' });
  // What is only pointed at is looked for by what is said of it.
  const [best] = arranged(asked, found, todayOf(asker, ports.clock));
  const isTold = !talk || (best !== undefined && said.every((each) => isInTitle(best, each)));
  const isOfSubject =
    isFullMatch(found) && isTold && !(await isToldElsewhere(ports, asker, understood, { best, said }));
  return isOfSubject ? renderMatches(ports, asker, asked, found) : ofEndOf(ports, asker, understood, subject);
}

/** "Did he fight the Chinese?", after a question of somebody whom no event names: nor does it tell of him. */
export async function answerUnfound(
  ports: ReadPorts,
  asker: Asker,
  { text, words, talk }: Understanding,
  subject: string,
): Promise<Message | undefined> {
  if (subject === '' || talk || words.length === 0 || !opensWithSomeone(text)) return undefined;
  const before = await readText(ports, asker, subject);
  if (before.words.length === 0) return undefined;
  const found = await findMatches(ports, asker, before, { size: 1, direction: 'forward' });
  if (isFullMatch(found)) return undefined;
  return noAnswer(asker.language.messages.search.nothingAbout(subject));
}

/** Whether "he" stands before all names. */
function opensWithSomeone(text: string): boolean {
  const { text: folded } = fold(text);
  const { isStopWord, isVerb } = publishedForms();
  const [first] = phrasesIn(folded, understoodPatterns().someone);
  if (!first) return false;
  const before = folded.slice(0, first.start);
  const rest = without(before, phrasesIn(before, understoodPatterns().hints));
  return splitWords(rest).every(({ text: word }) => isStopWord(word) || isVerb(word));
}

/**
 * "What did she say about it", where no event has all that was asked for before: of what that ends with, as the country
 * after all that was said of it.
 */
async function ofEndOf(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  subject: string,
): Promise<Message | undefined> {
  const { words, talk } = understood;
  const page = { size: asker.pageSize, direction: 'forward' } as const;
  if (talk || words.length === 0) return undefined;
  const before = await readText(ports, asker, subject);
  if (before.words.length < 2 || isFullMatch(await findMatches(ports, asker, before, page))) return undefined;
  const { isSubject } = await subjectOf(ports);
  for (let at = 1; at < before.words.length; at += 1) {
    const end = before.words.slice(at);
    if (end.every((word) => isSubject(word.text))) return undefined;
    const { text, words: all } = await readText(ports, asker, `${typedText(words)} ${typedText(end)}`);
    const asked = { ...understood, text, words: all };
    const found = await findMatches(ports, asker, asked, page);
    if (isFullMatch(found)) return renderMatches(ports, asker, asked, found);
  }
  return undefined;
}

/** "When did they settle that border": not of the fight that was spoken of, but another event tells it in its title. */
async function isToldElsewhere(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  { best, said }: { readonly best: EventLine | undefined; readonly said: readonly Said[] },
): Promise<boolean> {
  const tells = (line: EventLine, words: Understanding['words']) =>
    hasAllInTitle(line, words) && said.every((each) => isTitledSo(line, each));
  const named = understood.words.filter(({ isMeant }) => isMeant !== true);
  if (understood.talk || named.length === 0 || said.length === 0 || (best && tells(best, []))) return false;
  const found = await findMatches(ports, asker, understood, { size: 1, direction: 'forward' });
  return isFullMatch(found) && found.lines.some((line) => tells(line, named));
}

/**
 * "When did cars start driving on it?": what neither an event tells nor what was shown. The card that was shown has all there
 * is; of several, nobody knows which is meant, so they are offered again.
 */
export async function answerUntold(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  shown: Shown | undefined,
  subject: string,
): Promise<Message | undefined> {
  const { words, talk, earlier } = understood;
  if (!shown || !earlier.isPointing || talk || words.length === 0 || namesTopicOrTime(understood)) return undefined;
  const found = await findMatches(ports, asker, understood, { size: 1, direction: 'forward' });
  // "Did he fight the Chinese?": not any fight with them is his.
  const isOfSomeone = understood.manner.isWhether && opensWithSomeone(understood.text);
  if (isFullMatch(found) && found.named.length > 0 && !isOfSomeone) return undefined;
  const { language } = asker;
  const { search } = language.messages;
  const named = words.filter(
    ({ text, isMeant }) => isMeant !== true && !wholePhrase(text, understoodPatterns().pronouns),
  );
  const event = await onlyShown(ports, shown.events);
  const about = [isOfSomeone ? subject : '', typedText(named)].filter(Boolean).join(language.messages.listSeparator);
  if (!event) return noAnswer(search.nothingAbout(about), await buttonsOf(ports, asker, shown));
  const missing = isOfSomeone ? [] : missingIn(event, named, doubtfulWords(found, understood.text), found.everyWord);
  const note = missing.length > 0 ? search.nothingAbout(typedText(missing)) : noMoreOf(asker, event);
  if (shown.isCard) return inShort(ports, asker, event, note);
  return cardOf(ports, asker, event, { lead: note });
}

/** What a question names that no event has; where none has all of it, what the event does not have. */
function missingIn(
  event: HistoricalEvent,
  named: readonly TypedWord[],
  doubtful: readonly string[],
  isTogether: boolean,
): readonly TypedWord[] {
  const unknown = named.filter(({ text }) => !isFound(text, doubtful));
  if (unknown.length > 0 || isTogether) return unknown;
  return named.filter(({ text }) => !tellsWord(event, text));
}

/** "And how many are there now?": only dated events are known, of which the latest follow. */
export async function answerNow(
  ports: ReadPorts,
  asker: Asker,
  { asked, talk }: Understanding,
  before: AskedBefore | undefined,
): Promise<Message | undefined> {
  if (talk?.kind !== 'pointing' || asked !== 'count' || !before || before.subject === '') return undefined;
  const question = await readText(ports, asker, before.text);
  const latest = { ...question, asked: undefined, which: 'last' } as const;
  return answerMatches(ports, asker, latest, { notes: [asker.language.messages.measure.notOfToday] });
}

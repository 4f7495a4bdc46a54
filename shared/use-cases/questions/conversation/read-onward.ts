import { fold } from '../../../language/reading/fold';
import { publishedForms } from '../../../language/published-forms';
import { renderReading } from '../../../language/render-date';
import { phrasesIn, wholePhrase, without } from '../../../language/understanding/phrases';
import type { TypedWord, Understanding } from '../../../language/understanding/understanding';
import { says, understoodPatterns } from '../../../language/understood-patterns';
import type { ReadPorts } from '../../answer-ports';
import type { Asker } from '../../asker';
import type { AskedBefore } from '../../last-answers';
import { unsaidOf } from '../matches/lead-when';
import { isOfAnyEvent, namesTopicOrTime } from '../asked';
import { subjectOf } from '../search/collection-subject';
import { findMatches } from '../search/find-matches';
import { isFullMatch } from '../search/full-match';
import { readText } from '../read-text';
import { readFormer } from './former-of-pair';
import { inPlaceOf, saysMore } from './names-in-place';
import { readNarrowed } from './read-narrowed';
import { readInYear, readOfTime, readOneOfTime } from './read-of-time';
import { readPhase } from './read-phase';
import type { Turn } from './turn';
import { hasAllInTitle } from '../search/title-words';
import { typedText } from '../search/words-as-typed';

/** The whole question that a text means which goes on with the one before; the text itself if it does not. */
export async function readOnward({
  ports,
  asker,
  understood,
  spokenOf,
  question: before,
}: Turn): Promise<Understanding> {
  if (!before) return understood;
  const isOfList = spokenOf !== undefined && !spokenOf.isCard && spokenOf.events.length > 1;
  const again =
    (isOfList ? await readPhase(ports, asker, understood, before) : undefined) ??
    (await readNarrowed(ports, asker, understood, before)) ??
    (await readFormer(ports, asker, understood, before)) ??
    (await readDetail(ports, asker, understood, before)) ??
    (await readAgain(ports, asker, understood, before));
  const { isAlso, sameTime } = understood.earlier;
  if (again || sameTime) return again ?? understood;
  if (!isAlso) return (await readOneOfTime(ports, asker, understood, before)) ?? understood;
  return withoutUnsaid(ports, asker, await readAlso(ports, asker, understood, before));
}

/** «А китайцев?», after how many died in what was shown: the same of it, if nothing else is called so. */
async function readDetail(
  ports: ReadPorts,
  asker: Asker,
  { text, frame, talk, saidAlone, earlier }: Understanding,
  { detail }: AskedBefore,
): Promise<Understanding | undefined> {
  const isOther = [frame, talk, saidAlone?.[0], earlier.sameTime].some((each) => each !== undefined);
  if (detail === undefined || !earlier.isAlso || isOther) return undefined;
  const rest = await readText(ports, asker, withoutAlso(text));
  if (rest.words.length === 0 || namesTopicOrTime(rest) || rest.which !== undefined) return undefined;
  const { isSubject } = await subjectOf(ports);
  const isOfSides = rest.words.every(({ text: word }) => isSubject(word) || says(word, 'parties'));
  const found = isOfSides ? undefined : await findMatches(ports, asker, rest, { size: 1, direction: 'forward' });
  const isNamed = found && isFullMatch(found) && found.named.length > 0;
  return isNamed ? undefined : readText(ports, asker, detail);
}

/** "And the treaty?", after "when was the town founded": of the only event that is called so, its date; it was signed. */
async function withoutUnsaid(ports: ReadPorts, asker: Asker, asked: Understanding): Promise<Understanding> {
  if (asked.asked !== 'when' || (asked.said ?? []).length === 0) return asked;
  const found = await findMatches(ports, asker, asked, { size: asker.pageSize, direction: 'forward' });
  const [best] = found.lines;
  const [only, ...others] = found.titled;
  // The talks on a second pipeline are no opening of it.
  const isNamed =
    isFullMatch(found) &&
    best !== undefined &&
    best.id === only &&
    others.length === 0 &&
    hasAllInTitle(best, asked.words);
  return isNamed && unsaidOf(asked, found).length > 0 ? { ...asked, hints: [], said: [] } : asked;
}

/** "And when was the last time?", after how many times there were; "how many days ago?", after any question. */
async function readAgain(
  ports: ReadPorts,
  asker: Asker,
  { text, words, saidAlone, dates, bound, topics, which, asked, talk, earlier }: Understanding,
  { text: question, frame, subject, isOfOne, date }: AskedBefore,
): Promise<Understanding | undefined> {
  const isOfOrder = (which === 'first' || which === 'last') && !earlier.isAmong;
  // "When was the time before", after "did he come this year", is asked of any year.
  const isOfSubject = frame === undefined && isOfOrder && asked === 'when' && !talk && subject !== '';
  // "How many times was he there", after whatever named him.
  const isOfTimes = asked === 'times' && subject !== '';
  // "And his latest trip", after the first one.
  const isOfOtherEnd = isOfOne && isOfOrder && subject !== '' && words.length > 0 && words.every(isOfAnyEvent);
  // "When do they meet next", after who did.
  const isOfNext = which === 'next' && talk?.kind === 'pointing' && talk.onward === 'same' && subject !== '';
  // 上次去是哪天 says no more than that it was a visit.
  const namesNone = isOfOtherEnd || isOfNext;
  const typed = namesNone ? [] : isOfSubject || isOfTimes ? words.filter(({ isMeant }) => isMeant !== true) : words;
  const named = isOfTimes && saidAlone ? [] : typed;
  // "How old will it be in 2028" has a year, and names nothing.
  const isAgeThen = asked === 'age' && dates.readings.length === 1 && subject !== '';
  const hasDate = dates.readings.length > 0 && !isAgeThen;
  const namesNothing = named.length + topics.length === 0 && !hasDate && !bound && talk?.kind !== 'command';
  const isOfDays = asked === 'daysSince' || asked === 'daysUntil';
  const isOfFrame = frame !== undefined && (isOfOrder || asked === 'times');
  // "Key dates", of what was asked for, if there is something of it.
  const areKeyDates = which === 'important' && asked === undefined && subject !== '';
  const isAboutSubject = isOfSubject || isOfOtherEnd || isOfNext || isOfTimes || areKeyDates || isAgeThen;
  if (!namesNothing || !(isOfDays || isOfFrame || isAboutSubject)) return undefined;
  // "Which is the most important", of what was in a time: of that time.
  const then = areKeyDates && date ? ` ${renderReading(date, asker.language.dateText)}` : '';
  const about = isAboutSubject ? subject + then : withoutAsking(question);
  const said = namesNone || isOfTimes || isAgeThen ? withoutPronouns(text) : withoutAlso(text);
  const read = await readText(ports, asker, `${about} ${said}`);
  if (areKeyDates && !isFullMatch(await findMatches(ports, asker, read, { size: 1, direction: 'forward' })))
    return undefined;
  const isNamed = read.words.length > 0 || (isOfDays && read.dates.readings.length > 0);
  return isNamed && read.talk === undefined ? read : undefined;
}

/** "And the parade?", as what was asked before; "only before 1917", of what was asked for. */
async function readAlso(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  before: AskedBefore,
): Promise<Understanding> {
  if ((understood.frame ?? understood.talk ?? understood.saidAlone) !== undefined) return understood;
  const rest = withoutAlso(understood.text);
  // «А кто его подписал со стороны Китая», 二号呢: of what was asked for before.
  if (understood.earlier.isPointing || isOrdinal(rest)) return understood;
  const read = await readText(ports, asker, rest);
  const { words, topics, dates, bound } = read;
  const [date] = dates.readings;
  const inSameYear = topics.length === 0 && !bound ? await readInYear(ports, asker, read, before) : undefined;
  if (inSameYear) return inSameYear;
  if (words.length + topics.length > 0) {
    if (date || bound) return understood;
    // Where "to us" is, nobody knows: all that is known of Xi is told, and no date as that of a visit there.
    if (before.frame !== undefined && saysMore(read))
      return { ...(await readText(ports, asker, `${typedText(words)} ${before.frame}`)), asked: undefined };
    const question = await readText(ports, asker, before.text);
    if (isNumberedSo(read, question)) return read;
    const { isSubject } = await subjectOf(ports);
    const { texts, isCertain } = inPlaceOf(question, read, { inOrder: before.frame !== undefined, isSubject });
    for (const text of texts) {
      const asked = await readText(ports, asker, text);
      if (isCertain || isFullMatch(await findMatches(ports, asker, asked, { size: 1, direction: 'forward' })))
        return asked;
    }
    return before.frame === undefined
      ? understood
      : readText(ports, asker, `${typedText(understood.words)} ${before.frame}`);
  }
  const isOfTime = date?.kind === 'span' || bound !== undefined;
  if (isOfTime) return before.subject === '' ? understood : readText(ports, asker, `${before.subject} ${rest}`);
  return (date && (await readOfTime(ports, asker, date, before))) ?? understood;
}

/** "And Power of Siberia 2?", after Power of Siberia: the number belongs to the name, so all of it is another one. */
function isNumberedSo({ words }: Understanding, before: Understanding): boolean {
  const isNumber = ({ text }: TypedWord) => /^\d{1,2}$/.test(text);
  const { stemOf } = publishedForms();
  const named = before.words.map(({ text }) => stemOf(text));
  return words.some(isNumber) && words.every((word) => isNumber(word) || named.includes(stemOf(word.text)));
}

/** Whether a text is nothing but "the second one". */
export function isOrdinal(text: string): boolean {
  return wholePhrase(fold(text).text.replace(/[\s?？]+$/u, ''), understoodPatterns().ordinals) !== undefined;
}

/** A text without its "and", "what about". */
export function withoutAlso(text: string): string {
  return understoodPatterns()
    .also.reduce((left, each) => left.replace(each, ' '), fold(text).text)
    .trim();
}

/** «Сколько раз он там был», where who is named beside it. */
function withoutPronouns(text: string): string {
  const also = withoutAlso(text);
  return without(also, phrasesIn(also, understoodPatterns().pronouns));
}

/** A question without what it asks of its subject. */
function withoutAsking(text: string): string {
  const { asked, which } = understoodPatterns();
  const folded = fold(text).text;
  const asking = [...phrasesIn<unknown>(folded, asked), ...phrasesIn<unknown>(folded, which)];
  return without(folded.length === text.length ? text : folded, asking)
    .replace(/[\s?？]+/g, ' ')
    .trim();
}

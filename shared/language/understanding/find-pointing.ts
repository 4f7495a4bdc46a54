import type { TextPart } from '../reading/read-date';
import type { Amount } from '../reading/word';
import { isUnspaced } from '../searching/split-words';
import type { Vocabulary } from './find-words';
import { type SaidPart, hasPhrase, isBlank, outside, phraseAt, phrasesIn, without } from './phrases';
import type { QuestionPatterns } from './question-patterns';
import type { AskedTime, SameTime } from './pointing-words';
import { OF_AN_EVENT } from './question-words';
import type { Earlier, Manner, Pointing, Subject, TypedWord, Understanding } from './understanding';

/** The parts of a text that point at an earlier answer. */
export function pointersIn(text: string, patterns: QuestionPatterns): TextPart[] {
  const { onward, numbers } = patterns;
  return [...[onward, numbers].flatMap((book) => phrasesIn<unknown>(text, book)), ...pronounsIn(text, patterns)];
}

/** "How many wars are there" points at nothing; what is polite and a pronoun, 那次, does. */
export function pronounsIn(text: string, { pronouns, polite }: QuestionPatterns): TextPart[] {
  const said = phrasesIn(text, pronouns);
  const isSaid = (part: TextPart) => said.some(({ start, end }) => start === part.start && end === part.end);
  return outside(
    said,
    phrasesIn(text, polite).filter((part) => !isSaid(part)),
  );
}

/**
 * "That year", "what happened the year before": a time that an earlier answer tells, and where the text says so. Undefined
 * when the text has another date.
 */
export function findSameTime(
  text: string,
  dates: readonly TextPart[],
  patterns: QuestionPatterns,
): SaidPart<AskedTime> | undefined {
  const [same] = phrasesIn(text, patterns.sameTime);
  const asked = phrasesIn(text, patterns.asked);
  // 几次日本 has no 次日.
  const isBegun = (at: number) => asked.some(({ start, end }) => start < at && at < end);
  const found =
    same ??
    phrasesIn(text, patterns.timeBeside).find(
      ({ start, end }) => !isBegun(start) && isLast(text.slice(end), patterns) && !isBesideBound(text, start, patterns),
    );
  return found && dates.every(({ start, end }) => found.start <= start && end <= found.end) ? found : undefined;
}

/** "And ten years later?": as long before or after what an earlier answer showed; undefined when the text says anything else. */
export function findTimeApart(
  text: string,
  isAlso: boolean,
  { patterns, amountsIn }: Pick<Vocabulary, 'patterns' | 'amountsIn'>,
): SaidPart<AskedTime> | undefined {
  const [found, ...others] = amountsIn(text);
  const [amount, ...more] = found?.amounts ?? [];
  const unit = amount && UNITS[amount.unit];
  // 2000年以后 is a year.
  if (!found || !unit || amount.count > MOST_APART || others.length + more.length > 0) return undefined;
  const rest = without(text, [found]);
  const [side] = phrasesIn(rest, patterns.timeApart);
  if (!side || (side.what === 'andAfter' && !isAlso)) return undefined;
  const left = patterns.also.reduce((part, also) => part.replace(also, ' '), without(rest, [side]));
  const fill = phrasesIn(left, patterns.talk).filter(({ what }) => what === 'fill');
  if (!isBlank(without(left, fill))) return undefined;
  const count = amount.count * unit.count;
  return { start: 0, end: text.length, what: { unit: unit.unit, shift: side.what === 'before' ? -count : count } };
}

const MOST_APART = 999;

const UNITS: Readonly<Partial<Record<Amount['unit'], { readonly unit: SameTime; readonly count: number }>>> = {
  day: { unit: 'day', count: 1 },
  week: { unit: 'day', count: 7 },
  month: { unit: 'month', count: 1 },
  year: { unit: 'year', count: 1 },
  decade: { unit: 'year', count: 10 },
  century: { unit: 'year', count: 100 },
};

/** Whether a folded text is nothing but "and who", "where", "so why". */
export function isOnlyDetail(text: string, { details, talk }: QuestionPatterns): boolean {
  const asked = phrasesIn(text, details);
  const rest = without(text, asked);
  const fill = phrasesIn(rest, talk).filter(({ what }) => what === 'fill');
  return asked.length > 0 && isBlank(without(rest, fill));
}

/** 战争结束前一个月, 建交之后第二年: an event is named there, which the time is counted from. */
function isBesideBound(text: string, start: number, { trailing }: QuestionPatterns): boolean {
  return phrasesIn(text, trailing).some((bound) => bound.start < start && start <= bound.end);
}

/** "The year before the parade" names the event itself. */
function isLast(after: string, { polite }: QuestionPatterns): boolean {
  return !/[\p{L}\p{N}]{2}/u.test(without(after, phrasesIn(after, polite)));
}

/**
 * What a text points at that names nothing itself: "who signed it", "and after that", "the second one". Undefined when it
 * asks nothing. The text is folded.
 */
export function findPointing(
  text: string,
  { asked, which, hints }: Pick<Understanding, 'asked' | 'which' | 'hints'>,
  patterns: QuestionPatterns,
): Pointing | undefined {
  const [number] = phrasesIn(text, patterns.numbers);
  const [onward] = phrasesIn(text, patterns.onward);
  if (onward ?? number) return { onward: onward?.what ?? 'same', nth: number?.what };
  if (pronounsIn(text, patterns).length === 0) return undefined;
  const [beside] = [patterns.leading, patterns.trailing].flatMap((book) => phrasesIn(text, book));
  const isQuestion = asked ?? which ?? beside ?? phrasesIn(text, patterns.interrogatives)[0];
  if (isQuestion === undefined && !/[?？]/.test(text) && hints.length === 0) return undefined;
  const side = beside?.what;
  // "Until when", «до какого числа» ask of the event itself.
  if (asked === 'until') return { onward: 'same' };
  if (side === 'before' || side === 'until') return { onward: 'before' };
  return { onward: side === 'after' || side === 'since' ? 'after' : 'same' };
}

/** A verb with its complement, in characters; a longer run names something. */
const LONGEST_SAID = 3;

/** What a question asks of something that it does not name: 谁发现的. Undefined when it may name it. The text is folded. */
export function findUnnamed(
  text: string,
  { words, saidAlone }: Subject,
  { asked, asksDetail }: Pick<Understanding, 'asked'> & Pick<Manner, 'asksDetail'>,
  { patterns: { interrogatives, linking, tenses }, forms }: Vocabulary,
): Earlier['unnamed'] {
  if (words.length === 0) return undefined;
  const isOfOne = asksDetail || (asked !== undefined && OF_AN_EVENT.includes(asked));
  if (!isOfOne && !hasPhrase(text, interrogatives)) return undefined;
  const isShort = ({ text: word }: TypedWord) => isUnspaced(word) && word.length <= LONGEST_SAID;
  // 谁发现的, 在哪拍了
  const isLinked = ({ text: word }: TypedWord) => {
    const after = text.slice(text.lastIndexOf(word) + word.length);
    return linking.some((link) => after.startsWith(link)) || phraseAt(after, 0, tenses) !== undefined;
  };
  const isSaid = (word: TypedWord) => forms.isVerb(word.text) || (isShort(word) && isLinked(word));
  const isVerb = saidAlone !== undefined || words.every(isSaid);
  return isVerb || (asked !== 'who' && words.every(isShort)) ? { isOfOne, isVerb } : undefined;
}

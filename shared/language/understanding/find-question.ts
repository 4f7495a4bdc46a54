import type { Topics } from '../../domain/historical-event';
import type { TextPart } from '../reading/read-date';
import { askingParts } from './asking-parts';
import { findOrder } from './find-compared';
import { figureOrCount } from './find-counted';
import { findSameTime, findTimeApart } from './find-pointing';
import { findSuperlative } from './find-superlative';
import { findOpened, talkBefore } from './find-talk';
import { firstSaid } from './find-words';
import { type SaidPart, hasPhrase, phraseAt, phrasesIn, without } from './phrases';
import type { QuestionPatterns } from './question-patterns';
import type { AskedTime } from './pointing-words';
import type { Asked, Superlative } from './question-words';
import type { ReadLine } from './read-line';
import type { Bound } from './understanding';

/** How a line asks. Its parts are those of the undated line. */
export interface FoundQuestion {
  /** Two things of which it asks which came first. */
  readonly ordered: Bound | undefined;
  readonly asked: SaidPart<Asked> | undefined;
  readonly superlative: Superlative | undefined;
  /** A command that it begins with, and what stands after it. */
  readonly opened: ReturnType<typeof findOpened>;
  /** Greetings and thanks that it begins with. */
  readonly greeted: readonly TextPart[];
  readonly opinions: readonly TextPart[];
  /** A time that an earlier answer tells. */
  readonly sameTime: SaidPart<AskedTime> | undefined;
  /** It begins with "and". */
  readonly isAlso: boolean;
  /** Nouns that ask by themselves; folded. */
  readonly nouns: readonly string[];
  /** What something is compared by that no event counts. */
  readonly comparedBy: readonly string[];
  /** The undated line with spaces in place of all that asks. */
  readonly rest: string;
}

/** Finds how a line asks, and what it leaves to be named. */
export function findQuestion(line: ReadLine, topics: Topics): FoundQuestion {
  const { whole, found, dated, undated, vocabulary } = line;
  const { patterns } = vocabulary;
  const unordered = without(undated, ordersIn(undated, patterns));
  const asked = figureOrCount(firstSaid(unordered, patterns.asked, patterns), unordered, vocabulary, topics);
  const superlative = findSuperlative(undated, patterns);
  const comparing = superlative?.parts ?? [];
  const greeted = talkBefore(undated, patterns);
  const opinions = phrasesIn(undated, patterns.opinions);
  const isAlso = patterns.also.some((also) => also.test(line.folded));
  const sameTime = findSameTime(whole, found, patterns) ?? findTimeApart(whole, isAlso, vocabulary);
  const { asking, nouns } = askingParts(asked, undated, vocabulary);
  const asides = asidesIn(unordered, asked, patterns);
  const isOfLength = [asked, ...asides].some((each) => each?.what === 'length' || each?.what === 'until');
  const lasting = isOfLength ? phrasesIn(undated, patterns.lasting) : [];
  return {
    ordered: line.isImpossible ? undefined : findOrder(whole, dated, vocabulary),
    asked,
    superlative: superlative?.what,
    opened: line.topics.length > 0 ? undefined : findOpened(line.folded, patterns),
    greeted,
    opinions,
    sameTime,
    isAlso,
    nouns,
    comparedBy: superlative?.what === 'uncounted' ? comparing.map(({ start, end }) => undated.slice(start, end)) : [],
    rest: without(undated, [
      ...asking,
      ...asides,
      ...lasting,
      ...comparing,
      ...(sameTime ? [sameTime] : []),
      ...opinions,
      ...greeted,
    ]),
  };
}

/** What else is asked beside the first question, 哪天开始的打了多久: it names nothing. */
function asidesIn(text: string, first: SaidPart<Asked> | undefined, { asked, interrogatives }: QuestionPatterns) {
  const others = first ? phrasesIn(text, asked).filter(({ what }) => what !== first.what) : [];
  return others.filter(({ start, end }) => hasPhrase(text.slice(start, end), interrogatives));
}

/** What asks for an order with a question word: "what's new". */
function ordersIn(text: string, { which, asked }: QuestionPatterns): TextPart[] {
  return phrasesIn(text, which).filter(({ start, end }) => (phraseAt(text, start, asked)?.end ?? end) < end);
}

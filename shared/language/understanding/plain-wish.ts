import type { Wish } from './wish';
import type { WishWord } from './wish-words';

interface PlainWish {
  readonly what: Wish['what'];
  /** It has one word of each of these. */
  readonly has: readonly (readonly WishWord[])[];
  /** It has no other words than these and those of `has`; any, when absent. */
  readonly only?: readonly WishWord[];
  readonly none?: readonly WishWord[];
  /** Without one of these it is a wish only where messages or settings were just spoken of. */
  readonly clearBy?: readonly WishWord[];
}

/** After one of these comes a length rather than a time or a place. */
export const ENDING: readonly WishWord[] = ['stop', 'leave', 'not', 'pause'];
export const OF_MESSAGES: readonly WishWord[] = ['send', 'keep', 'notices'];
const OF_FEWER: readonly WishWord[] = [
  'fewer',
  'important',
  'not',
  'daily',
  ...OF_MESSAGES,
  'matter',
  'change',
  'all',
  'only',
  'in',
];
const ROUND_ONES = { what: 'round', none: [...ENDING, 'join'], clearBy: OF_MESSAGES } as const;
const FEWER_ONES = { only: OF_FEWER, clearBy: OF_MESSAGES } as const;

/** The wishes of a text without a time and without any other part; the first that holds. */
const PLAIN_WISHES: readonly PlainWish[] = [
  { what: 'status', has: [['how'], ['stop']], only: [...OF_MESSAGES, 'all'] },
  { what: 'cancel', has: [['not', 'stop', 'drop']], only: ['not', 'stop', 'drop'], none: ['meanwhile'], clearBy: [] },
  {
    what: 'language',
    has: [['tongue']],
    only: ['change', 'in', 'lead', 'only', 'speak', 'send', 'keep', 'what'],
    clearBy: ['change', 'in', 'lead', 'speak'],
  },
  // "Can I get this in Chinese"; but "what did it say in Chinese" is a question.
  {
    what: 'language',
    has: [['tongue'], ['change', 'speak', 'send', 'keep', 'show']],
    only: ['all', 'in'],
  },
  { what: 'shorter', has: [['shorter']], only: ['change', 'all', 'in', ...OF_MESSAGES, 'speak', 'only'] },
  { what: 'held', has: [['what'], ['chosen', 'change']], only: ['notices', 'setup', 'time', 'in'] },
  { what: 'always', has: [['always']], only: [...OF_MESSAGES, 'daily', 'matter', 'all', 'in'], clearBy: OF_MESSAGES },
  { what: 'sensitive', has: [['sensitive']], only: [...OF_MESSAGES, 'matter', 'all', 'in'], clearBy: OF_MESSAGES },
  {
    what: 'early',
    has: [['ahead']],
    only: [...OF_MESSAGES, 'matter', 'in', 'about', 'all', 'only', 'yearly', 'not', 'daily', 'when'],
    clearBy: OF_MESSAGES,
  },
  { what: 'resume', has: [['resume']], only: [...OF_MESSAGES, 'all', 'matter', 'join', 'daily'], clearBy: OF_MESSAGES },
  { what: 'resume', has: [['again'], ['keep', 'notices']], only: ['all', 'join', 'send'] },
  { what: 'remind', has: [['yearly'], ['send', 'keep']], only: ['notices', 'about', 'in', 'all'] },
  { what: 'round', has: [['round'], ['only', ...OF_MESSAGES]], none: ROUND_ONES.none },
  { ...ROUND_ONES, has: [['important'], ['only', ...OF_MESSAGES, 'fewer']] },
  { ...ROUND_ONES, has: [['important']], only: ['matter'] },
  { ...FEWER_ONES, what: 'round', has: [['fewer'], ['important']] },
  { ...FEWER_ONES, what: 'round', has: [['not'], ['daily'], ['important']] },
  { ...FEWER_ONES, what: 'fewer', has: [['fewer']] },
  { ...FEWER_ONES, what: 'fewer', has: [['not'], ['daily']] },
  { what: 'settings', has: [['what'], ['setup']], only: ['in'] },
  { what: 'status', has: [['missed']], only: [...OF_MESSAGES, 'daily', 'mornings', 'how', 'come', 'in'] },
  { what: 'status', has: [['what'], ['notices', 'keep']], only: ['join', 'send', 'in'] },
];

/** The wish that words alone are: about what comes, how it is told, or what was just said. */
export function plainWish(words: ReadonlySet<WishWord>): Wish | undefined {
  const hasOne = (some: readonly WishWord[]) => some.some((word) => words.has(word));
  const isMeant = ({ has, only, none = [] }: PlainWish) => {
    const known =
      only &&
      new Set<WishWord>(['fill', 'show', 'rather', 'meanwhile', 'again', 'resume', 'next', ...only, ...has.flat()]);
    return has.every(hasOne) && !hasOne(none) && (!known || [...words].every((word) => known.has(word)));
  };
  const wish = PLAIN_WISHES.find(isMeant);
  return wish && { what: wish.what, ...(wish.clearBy && !hasOne(wish.clearBy) && { isBare: true as const }) };
}

import { CHOICES, type Chosen } from './choices';

/**
 * On which dates a subscription may have a message; on other dates it need not be read. `daily`; `weekly-3` on
 * Wednesdays; `early-7` daily, and seven days ahead of round anniversaries; `question-7` the same on each day, whether
 * or not there is an anniversary; `daily+5` also on Fridays, for new events. It is a part of the stored keys of slots.
 */
export type Rhythm = PlainRhythm | `${PlainRhythm}+${string}`;

/** The rhythm without that of new events. */
export type PlainRhythm = 'daily' | `weekly-${string}` | `early-${string}` | `question-${string}`;

/** What a rhythm says. Weekdays are numbered from 1 for Monday, as in ISO 8601. */
export interface RhythmParts {
  /** The weekday of a weekly message; undefined for a daily one. */
  readonly weeklyOn?: number | undefined;
  /** How many days ahead round anniversaries are announced; 0 when they are not. */
  readonly daysAhead: number;
  /** Whether each day has a question of the game. */
  readonly hasQuestion: boolean;
  /** The weekday on which new events are told; undefined when they are not. */
  readonly newsOn?: number | undefined;
}

export function rhythmOf({ news, ...others }: Chosen<'days' | 'early' | 'question' | 'news'>): Rhythm {
  const plain = plainRhythmOf(others);
  return news === 'off' ? plain : `${plain}+${news}`;
}

function plainRhythmOf({ days, early, question }: Chosen<'days' | 'early' | 'question'>): PlainRhythm {
  if (days !== 'daily') return `weekly-${days}`;
  if (question === 'on') return `question-${early}`;
  return early === '0' ? 'daily' : `early-${early}`;
}

export function parseRhythm(rhythm: Rhythm): RhythmParts {
  const [plain = '', news] = rhythm.split('+');
  const [kind, number = '0'] = plain.split('-');
  const isWeekly = kind === 'weekly';
  return {
    weeklyOn: isWeekly ? Number(number) : undefined,
    daysAhead: isWeekly ? 0 : Number(number),
    hasQuestion: kind === 'question',
    newsOn: news === undefined ? undefined : Number(news),
  };
}

export const PLAIN_RHYTHMS: readonly PlainRhythm[] = [
  ...CHOICES.question.values.flatMap((question) =>
    CHOICES.early.values.map((early) => plainRhythmOf({ days: 'daily', early, question })),
  ),
  ...CHOICES.days.values
    .filter((days) => days !== 'daily')
    .map((days) => plainRhythmOf({ days, early: '0', question: 'off' })),
];

/** All rhythms that a subscription can have. */
export const RHYTHMS: readonly Rhythm[] = [
  ...PLAIN_RHYTHMS,
  ...PLAIN_RHYTHMS.flatMap((plain) =>
    CHOICES.news.values.filter((day) => day !== 'off').map((day) => `${plain}+${day}` as const),
  ),
];

import type { DateOrder } from './date-query';
import type { EventLine } from './event-line';
import { DEFAULT_LEAP_DAY, LEAP_DAYS, type LeapDay } from './leap-day';

/** What a chat may choose one of. */
export const CHOICES = {
  dateOrder: ['day-first', 'month-first'],
  leapDay: LEAP_DAYS,
  /** Of the events in lists. */
  pageSize: ['3', '5', '10'],
  sensitive: ['shown', 'hidden'],
} as const satisfies {
  readonly dateOrder: readonly DateOrder[];
  readonly leapDay: readonly LeapDay[];
} & Readonly<Record<string, readonly [string, ...string[]]>>;

export type ChoiceName = keyof typeof CHOICES;
export type Choice<Name extends ChoiceName> = (typeof CHOICES)[Name][number];

/** What holds until a chat chooses. The order of dates depends on who asks. */
export const DEFAULT_CHOICES = {
  leapDay: DEFAULT_LEAP_DAY,
  pageSize: '5',
  sensitive: 'shown',
} as const satisfies { readonly [Name in Exclude<ChoiceName, 'dateOrder'>]: Choice<Name> };

/** What a chat has chosen; what it has not is absent. */
export type ChatSettings = { readonly [Name in ChoiceName]?: Choice<Name> | undefined } & {
  /** The code of one of the bot's languages. */
  readonly language?: string | undefined;
  /** IANA */
  readonly timeZone?: string | undefined;
  /** The ids of the topics that lists are about; all when absent. */
  readonly topics?: readonly string[] | undefined;
};

export type SettingName = keyof ChatSettings;
export const SETTING_NAMES = [
  'language',
  'timeZone',
  'dateOrder',
  'leapDay',
  'topics',
  'sensitive',
  'pageSize',
] as const satisfies readonly SettingName[];

/** Whether a text is one of those that can be chosen. */
export function isChoice<Name extends ChoiceName>(name: Name, text: string): text is Choice<Name> {
  return CHOICES[name].some((choice) => choice === text);
}

export function isChoiceName(name: SettingName): name is ChoiceName {
  return name in CHOICES;
}

/** Which events a chat's lists are of; undefined when of all. */
export function wantedLines({ topics, sensitive }: ChatSettings): ((line: EventLine) => boolean) | undefined {
  if (!topics?.length && sensitive !== 'hidden') return undefined;
  return (line) =>
    !(sensitive === 'hidden' && line.sensitive === true) &&
    (!topics?.length || line.topics.some((topic) => topics.includes(topic)));
}

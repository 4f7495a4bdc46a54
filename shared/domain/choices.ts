import { LEAP_DAYS } from './leap-day';
import { quarterHours } from './quarter-hour';

/** The two menus of choices: the settings of a chat, and its subscription to scheduled messages. */
export type Menu = 'settings' | 'subscription';

interface ChoiceRow {
  /** The menus that offer the choice, with its letter in the data of their buttons. Old buttons rely on the letters. */
  readonly letters: Readonly<Partial<Record<Menu, string>>>;
  /** The values to choose one of, or where they come from. Of topics, a chat chooses any number. */
  readonly values: readonly string[] | 'languages' | 'time-zones' | 'topics';
  /** Without a default, the value depends on who asks. */
  readonly default?: string | readonly string[];
  /** Subscriptions hold a copy, which follows the setting of their chat. */
  readonly isCopied?: true;
  /** Offered only in groups. */
  readonly onlyInGroups?: true;
  /** Offered only while another choice in the same menu has one of these values. */
  readonly onlyWith?: Readonly<Record<string, readonly string[]>>;
}

/** Everything a chat can choose, in the order of the menus. */
export const CHOICES = {
  language: { letters: { settings: 'l' }, values: 'languages', isCopied: true },
  timeZone: { letters: { settings: 'z' }, values: 'time-zones', isCopied: true },
  /** How `9/3` is read. */
  dateOrder: { letters: { settings: 'o' }, values: ['day-first', 'month-first'] },
  leapDay: { letters: { settings: 'f' }, values: LEAP_DAYS, default: LEAP_DAYS[0], isCopied: true },
  /** The local time of the messages. */
  time: { letters: { subscription: 't' }, values: quarterHours, default: '09:00' },
  /** Daily: on each day that has anniversaries. Otherwise weekly, on that weekday (1 is Monday), for the next 7 days. */
  days: {
    letters: { subscription: 'd' },
    values: ['daily', '1', '2', '3', '4', '5', '6', '7'],
    default: 'daily',
  },
  /** All anniversaries, the round ones, or those of the events that the chat chose one by one. */
  which: { letters: { subscription: 'w' }, values: ['all', 'round', 'chosen'], default: 'all' },
  /** How many days ahead a round anniversary is announced as well; 0 is not at all. */
  early: {
    letters: { subscription: 'e' },
    values: ['0', '1', '7', '30'],
    default: '0',
    // A weekly message looks ahead anyway.
    onlyWith: { days: ['daily'] },
  },
  topics: {
    letters: { settings: 't', subscription: 'c' },
    values: 'topics',
    default: [],
    onlyWith: { which: ['all', 'round'] },
  },
  sensitive: {
    letters: { settings: 's', subscription: 'h' },
    values: ['shown', 'hidden'],
    default: 'shown',
    onlyWith: { which: ['all', 'round'] },
  },
  /** Whether the game's question of the day comes with the messages, and alone where there is no anniversary. */
  question: {
    letters: { subscription: 'g' },
    values: ['off', 'on'],
    default: 'off',
    onlyWith: { days: ['daily'] },
  },
  /** The weekday on which new events of the collection are told. */
  news: { letters: { subscription: 'n' }, values: ['off', '1', '2', '3', '4', '5', '6', '7'], default: 'off' },
  sound: { letters: { subscription: 's' }, values: ['on', 'silent'], default: 'on' },
  /** Whether a group's answers in the game are counted, for a table of points. */
  points: { letters: { settings: 'g' }, values: ['off', 'on'], default: 'off', onlyInGroups: true },
  /** How many events a page of a list shows. */
  pageSize: { letters: { settings: 'p' }, values: ['3', '5', '10'], default: '5' },
} as const satisfies Readonly<Record<string, ChoiceRow>>;

type Rows = typeof CHOICES;
export type ChoiceName = keyof Rows;

/** A value of a choice; of topics, the ids of those chosen, none for all. */
export type Choice<Name extends ChoiceName> = Rows[Name]['values'] extends readonly (infer Value)[]
  ? Value
  : Rows[Name]['values'] extends 'topics'
    ? readonly string[]
    : string;

/** Choices with a value each. */
export type Chosen<Name extends ChoiceName = ChoiceName> = { readonly [Each in Name]: Choice<Each> };

/** The choices that a menu offers. */
export type NameIn<Of extends Menu> = {
  [Name in ChoiceName]: Rows[Name]['letters'] extends Readonly<Record<Of, string>> ? Name : never;
}[ChoiceName];

export type CopiedName = {
  [Name in ChoiceName]: Rows[Name] extends { readonly isCopied: true } ? Name : never;
}[ChoiceName];

type DefaultedName = {
  [Name in ChoiceName]: Rows[Name] extends { readonly default: unknown } ? Name : never;
}[ChoiceName];

/** A choice, as one of the menus offers it. */
export type MenuItem = {
  [Of in Menu]: { readonly menu: Of; readonly name: NameIn<Of> };
}[Menu];

const NAMES = Object.keys(CHOICES) as readonly ChoiceName[];

/** The row of a choice, with the columns that only some rows have. */
export const rowOf = (name: ChoiceName): ChoiceRow => CHOICES[name];

/** The choices that a menu offers, in its order. */
export function namesIn<Of extends Menu>(menu: Of): readonly NameIn<Of>[] {
  return NAMES.filter((name): name is NameIn<Of> => rowOf(name).letters[menu] !== undefined);
}

export const MENU_ITEMS: readonly MenuItem[] = [
  ...namesIn('settings').map((name) => ({ menu: 'settings', name }) as const),
  ...namesIn('subscription').map((name) => ({ menu: 'subscription', name }) as const),
];

/** The settings that subscriptions hold a copy of. */
export const COPIED = NAMES.filter((name): name is CopiedName => rowOf(name).isCopied === true);

/** The values that hold where nothing was chosen. */
export const DEFAULTS = Object.fromEntries(
  NAMES.map((name) => [name, rowOf(name).default] as const).filter(([, value]) => value !== undefined),
) as Chosen<DefaultedName>;

export function pickChoices<Name extends ChoiceName>(chosen: Chosen<Name>, names: readonly Name[]): Chosen<Name> {
  return Object.fromEntries(names.map((name) => [name, chosen[name]])) as Chosen<Name>;
}

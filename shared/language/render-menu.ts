import { type ChoiceName, type Menu, MENU_ITEMS, type MenuItem, rowOf } from '../domain/choices';
import { type Held, type HeldValue, isOfUse, topicsIn } from '../domain/choose';
import type { Topics } from '../domain/historical-event';
import { quarterHours } from '../domain/quarter-hour';
import type { Language } from './language';
import { languages } from './languages';
import { type Button, type Message, inRows } from './message';
import { topicNames, topicOptions } from './render-topics';
import { type Part, bold, italic, lines, paragraphs } from './rich-text';

/** A menu of choices with the values that hold. */
export interface MenuView {
  readonly menu: Menu;
  /** Without a language, that of the asker's app holds. */
  readonly held: Held;
  /** What the menu shows instead of a value, such as a zone with its present time. */
  readonly shown?: Readonly<Partial<Record<ChoiceName, string>>>;
  readonly topics: Topics;
  readonly isGroup?: boolean | undefined;
  /** The chat that the menu is about, when it is shown in another one. */
  readonly chat?: number | undefined;
  /** Takes back the change that was just made. */
  readonly undo?: Button | undefined;
  /** What was just done, above the heading. */
  readonly lead?: Part;
  /** What came of the press, below the menu. */
  readonly note?: string | undefined;
}

/** All choices of a menu with their values, and a button for each; then whatever else belongs to the menu. */
export function renderMenu(
  view: MenuView,
  also: { readonly lines?: readonly Part[]; readonly notes?: readonly Part[]; readonly buttons: Message['buttons'] },
  language: Language,
): Message {
  const { menu, held, chat, undo, lead, note, isGroup } = view;
  const { choices, settings } = language.messages;
  const items = MENU_ITEMS.filter(
    (item) => item.menu === menu && isOfUse(item.name, held) && (isGroup === true || !rowOf(item.name).onlyInGroups),
  );
  const values = items.map(({ name }) => settings.held(choices[name].name, valueText(name, view, language)));
  const buttons = items.map((item): Button => ({
    label: choices[item.name].name,
    action: { kind: 'choice', ...item, chat },
  }));
  return {
    text: paragraphs(
      lead,
      menuHeading(view, language),
      lines(...values, ...(also.lines ?? [])),
      lines(...(also.notes ?? [])),
      italic(note),
    ),
    buttons: [undo ? [undo] : [], ...inRows(buttons, 2), ...also.buttons].filter((row) => row.length > 0),
  };
}

/** One choice and its values, of which the one that holds is ticked. Of times, the hours; or the quarters of an hour. */
export function renderChoice(item: MenuItem, view: MenuView, language: Language, hour?: string): Message {
  const { menu, name } = item;
  const { chat, undo, note } = view;
  const { choices } = language.messages;
  const { name: label, hint } = choices[name];
  const buttons = optionsOf(name, view, language, hour).map(({ label: option, value, isChosen }): Button => ({
    label: isChosen ? `✓ ${option}` : option,
    action: { kind: 'choose', ...item, value, chat },
  }));
  return {
    text: paragraphs(lines(bold(label), typeof hint === 'object' ? hint[menu] : hint), italic(note)),
    buttons: [undo ? [undo] : [], ...inRows(buttons, COLUMNS[name] ?? 1), [backTo(menu, language, chat)]].filter(
      (row) => row.length > 0,
    ),
  };
}

const COLUMNS: Readonly<Partial<Record<ChoiceName, number>>> = { time: 4, topics: 2 };

export function menuHeading({ menu, chat }: Pick<MenuView, 'menu' | 'chat'>, { messages }: Language): Part {
  const { heading, headingOfChannel } = messages[menu];
  return bold(chat === undefined ? heading : headingOfChannel);
}

export function backTo(menu: Menu, { messages }: Language, chat: number | undefined): Button {
  return { label: messages[menu].back, action: { kind: 'menu', menu, chat } };
}

/** What a button offers; undefined for no choice at all. */
interface Option {
  readonly label: string;
  readonly value: string | undefined;
  readonly isChosen: boolean;
}

function optionsOf(name: ChoiceName, view: MenuView, language: Language, hour: string | undefined): readonly Option[] {
  const { values } = rowOf(name);
  const held = view.held[name];
  const option = (label: string, value: string | undefined) => ({ label, value, isChosen: value === held });
  if (name === 'time') return timeOptions(hour, held);
  if (values === 'topics') {
    const all = {
      label: language.messages.settings.allTopics,
      value: undefined,
      isChosen: topicsIn(held).length === 0,
    };
    return [all, ...topicOptions(view.topics, topicsIn(held), language)];
  }
  if (values === 'languages')
    return [
      option(language.messages.settings.ownLanguage(), undefined),
      ...languages.map(({ code, name: label }) => option(label, code)),
    ];
  // Zones have menus of their own.
  return values === 'time-zones' ? [] : values.map((value) => option(wordOf(name, value, language), value));
}

/** The hours of a day, or the quarters of an hour (`09`). */
function timeOptions(hour: string | undefined, held: HeldValue): readonly Option[] {
  if (hour !== undefined)
    return quarterHours
      .filter((time) => time.startsWith(hour))
      .map((time) => ({ label: time, value: time, isChosen: time === held }));
  const hours = new Set(quarterHours.map((time) => time.slice(0, 2)));
  return [...hours].map((each) => ({ label: `${each}:…`, value: each, isChosen: String(held).startsWith(each) }));
}

function valueText(name: ChoiceName, { held, shown, topics }: MenuView, language: Language): string {
  const { settings } = language.messages;
  const { values } = rowOf(name);
  const value = held[name];
  if (values === 'topics') return topicNames(topicsIn(value), topics, language) || settings.allTopics;
  if (values === 'languages')
    return languages.find(({ code }) => code === value)?.name ?? settings.ownLanguage(language.name);
  return shown?.[name] ?? wordOf(name, String(value), language);
}

function wordOf(name: ChoiceName, value: string, { messages }: Language): string {
  const words: { readonly name: string; readonly values?: Readonly<Record<string, string>> } = messages.choices[name];
  return words.values?.[value] ?? value;
}

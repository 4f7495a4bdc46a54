import {
  CHOICES,
  type ChatSettings,
  type Choice,
  type ChoiceName,
  DEFAULT_CHOICES,
  SETTING_NAMES,
  type SettingName,
  isChoiceName,
} from '../domain/chat-settings';
import type { SettingAction } from '../domain/action';
import type { LocalText } from '../domain/historical-event';
import type { Language } from './language';
import type { Button, Message } from './message';
import { inRows } from './render-list';
import { topicChoices, topicNames } from './render-topics';
import { bold, italic, lines, paragraphs } from './rich-text';

/** What holds for a chat, and what stands beside it. */
export interface SettingsView {
  readonly settings: ChatSettings;
  /** What holds where the chat chose nothing. */
  readonly assumed: { readonly timeZone: string; readonly dateOrder: Choice<'dateOrder'> };
  /** What the clocks of its zone show: `09:00`. */
  readonly time: string;
  readonly languages: readonly Language[];
  readonly topics: Readonly<Record<string, LocalText>>;
  /** The chat the settings are of, when that is not the one they are shown in. */
  readonly chat?: number | undefined;
  readonly isPrivate: boolean;
  /** What was just changed, and what it was before. */
  readonly changed?: { readonly name: SettingName; readonly undo: string | undefined } | undefined;
}

/** All settings, each a button to change it; after a change, with the way back. */
export function renderSettings(view: SettingsView, language: Language): Message {
  const { settings: texts } = language.messages;
  const { chat, changed } = view;
  const buttons = SETTING_NAMES.map((name) => ({
    label: texts.names[name],
    action: { kind: 'setting', name, chat } as const,
  }));
  const messages: Button[] = [{ label: texts.messages, action: { kind: 'plan', chat } }];
  const channel: Button[] =
    view.isPrivate && chat === undefined ? [{ label: texts.channel, action: { kind: 'pick-channel' } }] : [];
  return {
    text: paragraphs(
      bold(chat === undefined ? texts.heading : texts.headingOfChannel),
      lines(...SETTING_NAMES.map((name) => texts.held(texts.names[name], valueText(name, view, language)))),
      changed && italic(texts.changed),
    ),
    buttons: [undoRow(view, language), ...inRows(buttons, 2), messages, channel].filter((row) => row.length > 0),
  };
}

/** One setting and what can be chosen; what holds is ticked. */
export function renderSetting(name: Exclude<SettingName, 'timeZone'>, view: SettingsView, language: Language): Message {
  const { settings: texts } = language.messages;
  const { chat } = view;
  const choices = choicesOf(name, view, language).map(({ label, value, isChosen }): Button => ({
    label: isChosen ? `✓ ${label}` : label,
    action: { kind: 'set', name, value, chat },
  }));
  return {
    text: paragraphs(lines(bold(texts.names[name]), texts.hints[name]), view.changed && italic(texts.changed)),
    buttons: [
      undoRow(view, language),
      ...inRows(choices, name === 'topics' ? 2 : 1),
      [backButton(language, chat)],
    ].filter((row) => row.length > 0),
  };
}

function undoRow({ changed, chat }: SettingsView, { messages }: Language): Button[] {
  if (!changed) return [];
  const { name, undo } = changed;
  return [{ label: messages.settings.undo, action: { kind: 'set', name, value: undo, chat } }];
}

/** Back to all settings. */
export function backButton({ messages }: Language, chat: SettingAction['chat']): Button {
  return { label: messages.settings.back, action: { kind: 'settings', chat } };
}

interface ShownChoice {
  readonly label: string;
  /** Undefined chooses nothing: what is assumed holds again. */
  readonly value: string | undefined;
  readonly isChosen: boolean;
}

function choicesOf(name: Exclude<SettingName, 'timeZone'>, view: SettingsView, language: Language): ShownChoice[] {
  const { settings: texts } = language.messages;
  const { settings } = view;
  if (name === 'language') {
    const own = { label: texts.ownLanguage(), value: undefined, isChosen: settings.language === undefined };
    const each = view.languages.map(({ code, name: label }) => ({
      label,
      value: code,
      isChosen: settings.language === code,
    }));
    return [own, ...each];
  }
  if (name === 'topics') {
    const chosen = settings.topics ?? [];
    const all = { label: texts.allTopics, value: undefined, isChosen: chosen.length === 0 };
    return [all, ...topicChoices(view.topics, chosen, language)];
  }
  const held = heldChoice(name, view);
  return CHOICES[name].map((value) => ({ label: choiceText(name, value, language), value, isChosen: value === held }));
}

function valueText(name: SettingName, view: SettingsView, language: Language): string {
  const { settings: texts } = language.messages;
  const { settings, assumed } = view;
  if (isChoiceName(name)) return choiceText(name, heldChoice(name, view), language);
  if (name === 'timeZone') return `${settings.timeZone ?? assumed.timeZone} · ${view.time}`;
  if (name === 'language')
    return view.languages.find(({ code }) => code === settings.language)?.name ?? texts.ownLanguage(language.name);
  return topicNames(settings.topics ?? [], view.topics, language) || texts.allTopics;
}

function heldChoice<Name extends ChoiceName>(name: Name, { settings, assumed }: SettingsView): Choice<Name> {
  const chosen: Choice<ChoiceName> = settings[name] ?? { ...DEFAULT_CHOICES, dateOrder: assumed.dateOrder }[name];
  return chosen;
}

function choiceText<Name extends ChoiceName>(name: Name, choice: Choice<Name>, { messages }: Language): string {
  const labels: Readonly<Record<string, string>> = messages.settings.choices[name];
  return labels[choice] ?? choice;
}

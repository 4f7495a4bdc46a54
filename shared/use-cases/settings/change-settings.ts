import type { ChatAction, FollowsKind } from '../../domain/action';
import type { ChatSettings } from '../../domain/chat-settings';
import { COPIED, type NameIn, rowOf } from '../../domain/choices';
import { choose, isSame, undo } from '../../domain/choose';
import { localTime } from '../../domain/local-day';
import { languages } from '../../language/languages';
import type { Button, Message } from '../../language/message';
import { type MenuView, renderChoice } from '../../language/render-menu';
import { renderSettings } from '../../language/render-settings';
import { type Asker, heldFor, stampOf } from '../asker';
import type { Changed } from '../ports';
import { copySettings, askerWithSettings } from './copy-settings';
import { showStored } from './show-stored';
import { askForCity, askForLocation, showRegion, showZoneWays } from './find-zone';
import type { AnswerPorts } from '../answer-ports';
import { type PressAnswer, newMessage, replaceMessage, toast } from '../press-answer';
import { topicsOf } from '../topics-of';

/** What a chat's settings are shown with. */
type ShowPorts = Pick<AnswerPorts, 'chats' | 'events' | 'clock' | 'timeZones'>;
/** What a setting is changed with. */
type ChangePorts = Pick<AnswerPorts, 'chats' | 'subscriptions' | 'schedule' | 'clock'>;

type SettingsAction = Exclude<
  ChatAction,
  { readonly menu: 'subscription' } | { readonly kind: 'subscribe' | 'unsubscribe' | 'pause' | FollowsKind }
>;

/** The settings of the chat, or of another one that the asker may change. */
export async function showSettings(ports: ShowPorts, asker: Asker, chat?: number): Promise<Message> {
  const view = await viewOf(ports, asker, await settingsOf(ports, asker, chat), chat);
  return renderSettings(view, asker.place === 'private', asker.language);
}

/** Shows or changes settings. */
export async function answerSettings(
  ports: ShowPorts & ChangePorts,
  asker: Asker,
  action: SettingsAction,
): Promise<PressAnswer> {
  const { messages } = asker.language;
  const { chat } = action;
  switch (action.kind) {
    case 'menu':
      return replaceMessage(await showSettings(ports, asker, chat));
    case 'new-menu':
      return newMessage(await showSettings(ports, asker, chat));
    case 'choice':
      return replaceMessage(await showSetting(ports, asker, action.name, { chat }));
    case 'choose': {
      const message = await changeSetting(ports, asker, action);
      // Another deploy offers other topics or languages: they are shown as they are now.
      return replaceMessage(message ?? (await showSetting(ports, asker, action.name, { chat })));
    }
    case 'privacy':
      return newMessage(await showStored(ports, asker, chat));
    case 'zones': {
      const message = showRegion(ports, asker, action);
      return message ? replaceMessage(message) : toast(messages.staleButton);
    }
    case 'ask-zone':
      if (action.by === 'city') return newMessage(askForCity(asker, action));
      // A location sets the zone of the private chat, and cannot be asked for elsewhere.
      return asker.place === 'private' && chat === undefined
        ? newMessage(askForLocation(asker))
        : toast(messages.staleButton);
  }
}

/** The values of a setting, to choose one of. */
export async function showSetting(
  ports: ShowPorts,
  asker: Asker,
  name: NameIn<'settings'>,
  { chat, note }: Pick<MenuView, 'chat' | 'note'> = {},
): Promise<Message> {
  const view = { ...(await viewOf(ports, asker, await settingsOf(ports, asker, chat), chat)), note };
  return name === 'timeZone'
    ? showZoneWays(asker, view)
    : renderChoice({ menu: 'settings', name }, view, asker.language);
}

/** Changes a setting and shows the settings with Undo; undefined when there is no such value. */
export async function changeSetting(
  ports: ShowPorts & ChangePorts,
  asker: Asker,
  {
    name,
    value,
    chat,
    note,
  }: {
    readonly name: NameIn<'settings'>;
    readonly value?: string | undefined;
    readonly chat?: number | undefined;
    /** Says what was taken, in place of "Changed." */
    readonly note?: string | undefined;
  },
): Promise<Message | undefined> {
  const topics = Object.keys(await topicsOf(ports));
  const offered = { languages: languages.map(({ code }) => code), topics };
  const { default: assumed } = rowOf(name);
  // What a button offers does not depend on what holds.
  if (!choose(name, value, undefined, offered)) return undefined;
  const isHeld = (before: ChatSettings, after: ChatSettings) => isSame(after[name] ?? assumed, before[name] ?? assumed);
  const change = (held: ChatSettings) => {
    const wanted = { [name]: choose(name, value, held[name], offered)?.value };
    // What was stored before is stored again: an update that comes again may have been interrupted before the copies.
    return held[name] === undefined && isHeld(held, wanted) ? undefined : wanted;
  };
  const { kind, before, settings, asker: now } = await storeSettings(ports, asker, change, chat);
  const texts = now.language.messages.settings;
  const back = undo(before[name], settings[name]);
  const button: Button | undefined = back && {
    label: texts.undo,
    action: { kind: 'choose', menu: 'settings', name, value: back.asked, chat },
  };
  const said =
    kind === 'late'
      ? now.language.messages.staleButton
      : (note ?? (isHeld(before, settings) ? texts.already : texts.changed));
  const shown = { ...(await viewOf(ports, now, settings, chat)), undo: button, note: said };
  return name === 'topics'
    ? renderChoice({ menu: 'settings', name }, shown, now.language)
    : renderSettings(shown, now.place === 'private', now.language);
}

/**
 * Stores a change of settings, in all subscriptions of the chat too. Returns what came of it, with the settings that hold
 * afterwards, and the asker with those of their chat.
 */
export async function storeSettings(
  ports: ChangePorts,
  asker: Asker,
  change: (before: ChatSettings) => ChatSettings | undefined,
  chat?: number,
): Promise<{
  readonly kind: Changed<ChatSettings>['kind'];
  readonly before: ChatSettings;
  readonly settings: ChatSettings;
  readonly asker: Asker;
}> {
  const stored = await ports.chats.change(chat ?? asker.chatId, change, stampOf(asker, ports.clock));
  const { kind, before, after: settings } = stored;
  const changes = change(before) ?? {};
  const names = COPIED.filter((name) => name in changes);
  if (names.length > 0) await copySettings(ports, asker, { settings, names, chat });
  return { kind, before, settings, asker: askerWithSettings(asker, settings, chat) };
}

async function settingsOf({ chats }: ShowPorts, asker: Asker, chat: number | undefined): Promise<ChatSettings> {
  return chat === undefined ? asker.settings : chats.settings(chat);
}

async function viewOf(
  { events, clock, timeZones }: ShowPorts,
  asker: Asker,
  settings: ChatSettings,
  chat: number | undefined,
): Promise<MenuView & { readonly shown: { readonly timeZone: string } }> {
  const held = heldFor(asker, settings);
  const city = timeZones.cityOf(held.timeZone, asker.language.code);
  return {
    menu: 'settings',
    held: { ...held, language: settings.language },
    shown: { timeZone: `${city} · ${localTime(clock.now(), held.timeZone)}` },
    topics: await topicsOf({ events }),
    isGroup: asker.place === 'group' && chat === undefined,
    chat,
  };
}

import type { ChatAction } from '../../domain/action';
import type { ChatSettings } from '../../domain/chat-settings';
import { COPIED, type NameIn, rowOf } from '../../domain/choices';
import { choose, isSame, undo } from '../../domain/choose';
import { localTime } from '../../domain/local-day';
import { slotOf } from '../../domain/subscription';
import { languages } from '../../language/languages';
import type { Button, Message } from '../../language/message';
import { type MenuView, renderChoice } from '../../language/render-menu';
import { renderSettings } from '../../language/render-settings';
import { type Asker, askerOf, heldFor, markOf } from '../asker';
import { showStored } from './show-stored';
import { askForCity, askForLocation, showRegion, showZoneWays } from './find-zone';
import type { AnswerPorts } from '../answer-ports';
import { type PressAnswer, anew, instead, toast } from '../press-answer';

/** What a chat's settings are shown with. */
type ShowPorts = Pick<AnswerPorts, 'chats' | 'events' | 'clock' | 'timeZones'>;
/** What a setting is changed with. */
type ChangePorts = Pick<AnswerPorts, 'chats' | 'subscriptions' | 'schedule' | 'clock'>;

type SettingsAction = Exclude<
  ChatAction,
  { readonly menu: 'subscription' } | { readonly kind: 'subscribe' | 'unsubscribe' | 'pause' }
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
      return instead(await showSettings(ports, asker, chat));
    case 'new-menu':
      return anew(await showSettings(ports, asker, chat));
    case 'choice':
      return instead(await showSetting(ports, asker, action.name, chat));
    case 'choose': {
      const message = await changeSetting(ports, asker, action);
      return message ? instead(message) : toast(messages.staleButton);
    }
    case 'privacy':
      return anew(await showStored(ports, asker, chat));
    case 'zones':
      return instead(showRegion(ports, asker, action));
    case 'ask-zone':
      if (action.by === 'city') return anew(askForCity(asker, action));
      // A location sets the zone of the private chat, and cannot be asked for elsewhere.
      return asker.place === 'private' && chat === undefined
        ? anew(askForLocation(asker))
        : toast(messages.staleButton);
  }
}

async function showSetting(ports: ShowPorts, asker: Asker, name: NameIn<'settings'>, chat?: number): Promise<Message> {
  const view = await viewOf(ports, asker, await settingsOf(ports, asker, chat), chat);
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
  const before = await settingsOf(ports, asker, chat);
  const topics = Object.keys((await ports.events.summary())?.topics ?? {});
  const chosen = choose(name, value, before[name], { languages: languages.map(({ code }) => code), topics });
  if (!chosen) return undefined;
  const { default: assumed } = rowOf(name);
  const isHeld = isSame(chosen.value ?? assumed, before[name] ?? assumed);
  // What was stored before is stored again: an update that comes again may have been interrupted before the copies.
  const { settings, asker: now } =
    isHeld && before[name] === undefined
      ? { settings: before, asker }
      : await storeSettings(ports, asker, { [name]: chosen.value }, chat);
  const texts = now.language.messages.settings;
  const back = undo(before[name], settings[name]);
  const button: Button | undefined = back && {
    label: texts.undo,
    action: { kind: 'choose', menu: 'settings', name, value: back.asked, chat },
  };
  const said = note ?? (isHeld ? texts.already : texts.changed);
  const shown = { ...(await viewOf(ports, now, settings, chat)), undo: button, note: said };
  return name === 'topics'
    ? renderChoice({ menu: 'settings', name }, shown, now.language)
    : renderSettings(shown, now.place === 'private', now.language);
}

/**
 * Stores a change of settings, in all subscriptions of the chat too. Returns the settings that hold afterwards, and the
 * asker with those of their chat.
 */
export async function storeSettings(
  ports: ChangePorts,
  asker: Asker,
  change: ChatSettings,
  chat?: number,
): Promise<{ readonly settings: ChatSettings; readonly asker: Asker }> {
  const [chatId, mark] = [chat ?? asker.chatId, markOf(asker, ports.clock)];
  const settings = await ports.chats.change(chatId, change, mark);
  const now = chat === undefined ? askerOf(asker, settings, asker.assumedZone) : asker;
  const copied = COPIED.filter((name) => name in change);
  if (copied.length > 0) {
    const held = heldFor(now, settings);
    const copies = Object.fromEntries(copied.map((name) => [name, held[name]]));
    for (const subscription of await ports.subscriptions.ofChat(chatId)) {
      const changed = { ...subscription, ...copies };
      await ports.schedule.occupy(slotOf(changed));
      await ports.subscriptions.put(changed, mark);
    }
  }
  return { settings, asker: now };
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
    topics: (await events.summary())?.topics ?? {},
    isGroup: asker.place === 'group' && chat === undefined,
    chat,
  };
}

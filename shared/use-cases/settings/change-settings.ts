import type { SettingAction } from '../../domain/action';
import { type ChatSettings, type SettingName, isChoice, isChoiceName } from '../../domain/chat-settings';
import { localTime } from '../../domain/local-day';
import { isTimeZone } from '../../domain/time-zone';
import { chooseTopics } from '../../domain/topic-choice';
import { languages } from '../../language/languages';
import type { Message } from '../../language/message';
import { type SettingsView, renderSetting, renderSettings } from '../../language/render-settings';
import { type Asker, askerOf } from '../asker';
import { askForCity, askForLocation, showRegion, showZoneWays } from './find-zone';
import { followSettings } from './follow-settings';
import type { AnswerPorts } from '../ports';
import { type Reply, anew, instead, toast } from '../reply';

/** Shows the settings of the chat; of another one that the asker may change, when `chat` names it. */
export async function showSettings(ports: AnswerPorts, asker: Asker, chat?: number): Promise<Message> {
  return renderSettings(await viewOf(ports, asker, await settingsOf(ports, asker, chat), chat), asker.language);
}

/** Shows or changes settings, if the asker may change those of the chat. */
export async function answerSetting(ports: AnswerPorts, asker: Asker, action: SettingAction): Promise<Reply> {
  const { messages } = asker.language;
  const { chat } = action;
  if (!(await ports.members.mayChange(chat ?? asker.chatId))) return toast(messages.settings.administratorsOnly);
  switch (action.kind) {
    case 'settings':
      return instead(await showSettings(ports, asker, chat));
    case 'setting':
      return instead(await showSetting(ports, asker, action.name, chat));
    case 'set': {
      const message = await changeSetting(ports, asker, action);
      return message ? instead(message) : toast(messages.staleButton);
    }
    case 'zones':
      return instead(showRegion(ports, asker, action));
    case 'ask-zone':
      if (action.by === 'city') return anew(askForCity(asker, chat));
      // A location is taken as the private chat's, and can be asked for nowhere else.
      return asker.place === 'private' && chat === undefined
        ? anew(askForLocation(asker))
        : toast(messages.staleButton);
  }
}

/**
 * Makes a change, and shows the settings with the way back; undefined when there is no such choice. Whether the asker
 * may is for the caller to see to.
 */
export async function changeSetting(
  ports: AnswerPorts,
  asker: Asker,
  { name, value, chat }: Omit<Extract<SettingAction, { kind: 'set' }>, 'kind'>,
): Promise<Message | undefined> {
  const before = await settingsOf(ports, asker, chat);
  const topics = name === 'topics' ? ((await ports.events.summary())?.topics ?? {}) : {};
  const change = changeOf(name, value, before, Object.keys(topics));
  if (!change) return undefined;
  const mark = { updateId: asker.updateId, at: ports.clock.now() };
  const after = await ports.chats.change(chat ?? asker.chatId, change, mark);
  if (FOLLOWED.includes(name)) await followSettings(ports, chat ?? asker.chatId, after, mark);
  // What is said of the change is said as the chat now wants it.
  const now = chat === undefined ? askerOf(asker, after, asker.assumedZone) : asker;
  const view = await viewOf(ports, now, after, chat);
  // A change that comes twice, or to what is chosen already, has nothing to undo.
  const changed = isSame(before[name], after[name]) ? undefined : undoOf(name, before, after);
  return name === 'topics'
    ? renderSetting(name, { ...view, changed }, now.language)
    : renderSettings({ ...view, changed }, now.language);
}

/** More does not fit a button, beside another chat: 64 bytes less `ct=` and `@` with a chat's id. */
const LONGEST_VALUE = 42;

/** What takes a change back; undefined when no button can say it: a long choice of topics. */
function undoOf(name: SettingName, before: ChatSettings, after: ChatSettings): SettingsView['changed'] {
  if (name !== 'topics') return { name, undo: before[name] };
  const [had, has] = [before.topics ?? [], after.topics ?? []];
  const lost = had.filter((id) => !has.includes(id));
  const undo = lost.length > 0 ? `+${lost.join('+')}` : `-${has.filter((id) => !had.includes(id)).join('+')}`;
  return undo.length <= LONGEST_VALUE ? { name, undo } : undefined;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What the messages that come by themselves have from the settings of their chat. */
const FOLLOWED: readonly SettingName[] = ['language', 'timeZone', 'leapDay'];

async function showSetting(ports: AnswerPorts, asker: Asker, name: SettingName, chat?: number): Promise<Message> {
  const view = await viewOf(ports, asker, await settingsOf(ports, asker, chat), chat);
  return name === 'timeZone' ? showZoneWays(asker, view) : renderSetting(name, view, asker.language);
}

/** The change that a button's value asks for; undefined when it is none that can be chosen. */
function changeOf(
  name: SettingName,
  value: string | undefined,
  { topics = [] }: ChatSettings,
  topicIds: readonly string[],
): ChatSettings | undefined {
  if (value === undefined) return { [name]: undefined };
  if (isChoiceName(name)) return isChoice(name, value) ? { [name]: value } : undefined;
  if (name === 'language') return languages.some(({ code }) => code === value) ? { language: value } : undefined;
  if (name === 'timeZone') return isTimeZone(value) ? { timeZone: value } : undefined;
  const left = chooseTopics(topics, value, topicIds);
  return left && { topics: left.length > 0 ? left : undefined };
}

async function settingsOf({ chats }: AnswerPorts, asker: Asker, chat: number | undefined): Promise<ChatSettings> {
  return chat === undefined ? asker.settings : chats.settings(chat);
}

async function viewOf(
  { events, clock }: AnswerPorts,
  { dateOrder, assumedZone, place }: Asker,
  settings: ChatSettings,
  chat: number | undefined,
): Promise<SettingsView> {
  return {
    settings,
    assumed: { timeZone: assumedZone, dateOrder },
    time: localTime(clock.now(), settings.timeZone ?? assumedZone),
    languages,
    topics: (await events.summary())?.topics ?? {},
    chat,
    isPrivate: place === 'private',
  };
}

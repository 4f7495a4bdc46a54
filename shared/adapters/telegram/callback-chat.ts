import type { PlanAction, PlanPart, SettingAction } from '../../domain/action';
import type { SettingName } from '../../domain/chat-settings';

/**
 * What concerns a chat, in the data of a button. Settings: `c` all, `c<letter>` one, `c<letter>=<value>` chosen,
 * `z<page><region>` zones, `ac` and `al` ask for the zone. Messages: `b` the plan, `b!` beside, `b+` begin, `b-` stop,
 * `b<letter>` a part, `b<letter>=<value>` chosen. After any of these `@<chat>`: of another chat.
 */
export function encodeChatAction(action: SettingAction | PlanAction): string {
  const asked = isSetting(action) ? encodeSetting(action) : encodePlan(action);
  return asked + (action.chat === undefined ? '' : `@${action.chat}`);
}

/** Reads what `encodeChatAction` writes; undefined for anything else. */
export function parseChatAction(data: string): SettingAction | PlanAction | undefined {
  const [, asked = '', signed] = /^([^@]+)(?:@(-?[1-9]\d{0,15}))?$/.exec(data) ?? [];
  const chat = signed === undefined ? undefined : Number(signed);
  return asked.startsWith('b') ? parsePlan(asked, chat) : parseSetting(asked, chat);
}

/** Whether it is about the settings, and not about the messages. */
function isSetting(action: SettingAction | PlanAction): action is SettingAction {
  return ['settings', 'setting', 'set', 'zones', 'ask-zone'].includes(action.kind);
}

const SETTING_LETTERS: Readonly<Record<SettingName, string>> = {
  language: 'l',
  timeZone: 'z',
  dateOrder: 'o',
  leapDay: 'f',
  topics: 't',
  sensitive: 's',
  pageSize: 'p',
};
const SETTING_OF = new Map(
  Object.entries(SETTING_LETTERS).map(([name, letter]) => [letter, name as SettingName] as const),
);

function encodeSetting(action: SettingAction): string {
  switch (action.kind) {
    case 'settings':
      return 'c';
    case 'setting':
      return `c${SETTING_LETTERS[action.name]}`;
    case 'set':
      return `c${SETTING_LETTERS[action.name]}=${action.value ?? ''}`;
    case 'zones':
      return `z${action.page}${action.region}`;
    case 'ask-zone':
      return action.by === 'city' ? 'ac' : 'al';
  }
}

const PLAN_LETTERS: Readonly<Record<PlanPart, string>> = {
  time: 't',
  days: 'd',
  which: 'w',
  early: 'e',
  topics: 'c',
  sensitive: 'h',
  sound: 's',
};
const PART_OF = new Map(Object.entries(PLAN_LETTERS).map(([name, letter]) => [letter, name as PlanPart] as const));
const PLAN_SIGNS = { plan: '', 'open-plan': '!', subscribe: '+', unsubscribe: '-' } as const;

function encodePlan(action: PlanAction): string {
  switch (action.kind) {
    case 'plan-part':
      return `b${PLAN_LETTERS[action.name]}`;
    case 'plan-set':
      return `b${PLAN_LETTERS[action.name]}=${action.value}`;
    default:
      return `b${PLAN_SIGNS[action.kind]}`;
  }
}

function parsePlan(asked: string, chat: number | undefined): PlanAction | undefined {
  if (asked === 'b') return { kind: 'plan', chat };
  if (asked === 'b!') return { kind: 'open-plan', chat };
  if (asked === 'b+') return { kind: 'subscribe', chat };
  if (asked === 'b-') return { kind: 'unsubscribe', chat };
  const [, letter = '', equals, value = ''] = /^b([a-z])(?:(=)([\w:+-]{0,62}))?$/.exec(asked) ?? [];
  const name = PART_OF.get(letter);
  if (!name) return undefined;
  return equals === undefined ? { kind: 'plan-part', name, chat } : { kind: 'plan-set', name, value, chat };
}

function parseSetting(asked: string, chat: number | undefined): SettingAction | undefined {
  if (asked === 'c') return { kind: 'settings', chat };
  if (asked === 'ac' || asked === 'al') return { kind: 'ask-zone', by: asked === 'ac' ? 'city' : 'location', chat };
  const [, digit, region] = /^z(\d)([A-Z][a-z]{1,11})$/.exec(asked) ?? [];
  if (region !== undefined) return { kind: 'zones', page: Number(digit), region, chat };
  const [, letter = '', equals, value] = /^c([a-z])(?:(=)([\w/+-]{0,62}))?$/.exec(asked) ?? [];
  const name = SETTING_OF.get(letter);
  if (!name) return undefined;
  return equals === undefined
    ? { kind: 'setting', name, chat }
    : { kind: 'set', name, value: value || undefined, chat };
}

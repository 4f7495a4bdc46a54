import type { ChatAction } from '../../domain/action';
import { MENU_ITEMS, type Menu, rowOf } from '../../domain/choices';

const MENU_LETTERS: Readonly<Record<Menu, string>> = { settings: 'c', subscription: 'b' };

/**
 * The data of a button of a menu: `c` the settings or `b` the subscription, `b!` in a new message, `b<letter>` one
 * choice, `b<letter>=<value>` chosen. `b+` subscribe, `b-` unsubscribe, `z<page><region>` zones, `ac` and `al` ask for
 * a city or location, `p` what is stored. After any of these, `@<chat>` names another chat.
 */
export function encodeChatAction(action: ChatAction): string {
  return encodeAsked(action) + (action.chat === undefined ? '' : `@${action.chat}`);
}

function encodeAsked(action: ChatAction): string {
  switch (action.kind) {
    case 'menu':
      return MENU_LETTERS[action.menu];
    case 'new-menu':
      return `${MENU_LETTERS[action.menu]}!`;
    case 'choice':
    case 'choose': {
      const item = `${MENU_LETTERS[action.menu]}${rowOf(action.name).letters[action.menu] ?? ''}`;
      return action.kind === 'choice' ? item : `${item}=${action.value ?? ''}`;
    }
    case 'subscribe':
      return 'b+';
    case 'unsubscribe':
      return 'b-';
    case 'zones':
      return `z${action.page}${action.region}`;
    case 'privacy':
      return 'p';
    case 'ask-zone':
      return action.by === 'city' ? 'ac' : 'al';
  }
}

/** Reads what `encodeChatAction` writes; undefined for anything else. */
export function parseChatAction(data: string): ChatAction | undefined {
  const [, asked = '', signed] = /^([^@]+)(?:@(-?[1-9]\d{0,15}))?$/.exec(data) ?? [];
  const chat = signed === undefined ? undefined : Number(signed);
  if (asked === 'b+') return { kind: 'subscribe', chat };
  if (asked === 'b-') return { kind: 'unsubscribe', chat };
  if (asked === 'p') return { kind: 'privacy', chat };
  if (asked === 'ac' || asked === 'al') return { kind: 'ask-zone', by: asked === 'ac' ? 'city' : 'location', chat };
  const [, digit, region] = /^z(\d)([A-Z][a-z]{1,11})$/.exec(asked) ?? [];
  if (region !== undefined) return { kind: 'zones', page: Number(digit), region, chat };
  const [, of, letter, equals, value] = /^([cb])(!|[a-z])?(?:(=)([\w:/+-]{0,62}))?$/.exec(asked) ?? [];
  if (of === undefined) return undefined;
  const menu = of === 'c' ? 'settings' : 'subscription';
  const item = MENU_ITEMS.find((each) => each.menu === menu && rowOf(each.name).letters[menu] === letter);
  if (item)
    return equals === undefined
      ? { kind: 'choice', ...item, chat }
      : { kind: 'choose', ...item, value: value || undefined, chat };
  if (equals !== undefined || (letter !== undefined && letter !== '!')) return undefined;
  return { kind: letter === '!' ? 'new-menu' : 'menu', menu, chat };
}

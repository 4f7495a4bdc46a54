import type { ChatAction } from '../../domain/action';
import { MENU_ITEMS, type Menu, rowOf } from '../../domain/choices';
import { formatTiming, parseTiming } from '../../domain/timing';

const MENU_LETTERS: Readonly<Record<Menu, string>> = { settings: 'c', subscription: 'b' };

/**
 * The data of a button of a menu: `c` the settings or `b` the subscription, `b!` in a new message, `b<letter>` one
 * choice, `b<letter>=<value>` chosen. `b+<timing><zone>` subscribe, `b-` unsubscribe, `b*<days>` pause, `m!` what is
 * followed, `m!?` asks for more, `m!<key>` no longer, `z<page><region>+<timing>` zones, `ac<timing>` and `al` ask for a city
 * or location, `p` what is stored. After any of these, `@<chat>` names another chat.
 * The time and zone of a subscription may be left out.
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
      return `b+${formatTiming(action)}${action.timeZone ?? ''}`;
    case 'unsubscribe':
      return 'b-';
    case 'pause':
      return `b*${action.days ?? ''}`;
    case 'follows':
      return 'm!';
    case 'ask-follow':
      return 'm!?';
    case 'unfollow':
      return `m!${action.key}`;
    case 'zones':
      return `z${action.page}${action.region}${action.time === undefined ? '' : `+${formatTiming(action)}`}`;
    case 'privacy':
      return 'p';
    case 'ask-zone':
      return `${action.by === 'city' ? 'ac' : 'al'}${formatTiming(action)}`;
  }
}

/** Reads what `encodeChatAction` writes; undefined for anything else. */
export function parseChatAction(data: string): ChatAction | undefined {
  const [, asked = '', signed] = /^([^@]+)(?:@(-?[1-9]\d{0,15}))?$/.exec(data) ?? [];
  const chat = signed === undefined ? undefined : Number(signed);
  if (asked === 'b-') return { kind: 'unsubscribe', chat };
  const [pause, days] = /^b\*(\d{1,3})?$/.exec(asked) ?? [];
  if (pause !== undefined) return { kind: 'pause', days: days === undefined ? undefined : Number(days), chat };
  if (asked === 'm!') return { kind: 'follows', chat };
  if (asked === 'm!?') return { kind: 'ask-follow', chat };
  const [, key] = /^m!([0-9a-z]{1,7})$/.exec(asked) ?? [];
  if (key !== undefined) return { kind: 'unfollow', key, chat };
  if (asked === 'p') return { kind: 'privacy', chat };
  const [, verb, digit, region, clock, timeZone] =
    /^(b\+|a[cl]|z(\d)([A-Z][a-z]{1,11}))(?:\+?(\d{4,5}))?((?<=^b.*)[A-Z][\w/+-]{1,39})?$/.exec(asked) ?? [];
  if (verb !== undefined) {
    const timing = clock === undefined ? {} : parseTiming(clock);
    if (!timing) return undefined;
    if (region !== undefined) return { kind: 'zones', page: Number(digit), region, ...timing, chat };
    if (verb === 'b+') return { kind: 'subscribe', ...timing, timeZone, chat };
    return { kind: 'ask-zone', by: verb === 'ac' ? 'city' : 'location', ...timing, chat };
  }
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

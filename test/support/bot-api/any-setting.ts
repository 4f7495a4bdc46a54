import fc from 'fast-check';
import type { ChatAction } from '../../../shared/domain/action';
import { CHOICES, type Menu, MENU_ITEMS, rowOf } from '../../../shared/domain/choices';
import { quarterHours } from '../../../shared/domain/quarter-hour';

/** Zones with the longest names among them. */
const anyZone = fc.constantFrom('UTC', 'Europe/Moscow', 'Etc/GMT-3', 'America/Argentina/ComodRivadavia');
const anyTopics = fc
  .tuple(fc.constantFrom('+', '-'), fc.constantFrom('visit', 'belt-and-road', 'visit+talks', 'x'.repeat(40)))
  .map((parts) => parts.join(''));
const anyValue = fc.oneof(
  fc.constantFrom('en', 'ru', 'zh', '09', ...MENU_ITEMS.flatMap(({ name }) => rowOf(name).values)),
  anyZone,
  anyTopics,
  fc.stringMatching(/^[\w/+-]{1,42}$/),
);
const REGIONS = ['Africa', 'America', 'Antarctica', 'Asia', 'Atlantic', 'Europe', 'Indian', 'Nowhere'];

/** Channels and groups, old and new; and somebody's private chat. */
export const anyOtherChat = fc.oneof(
  fc.constantFrom(-1, -1009, 7, 2 ** 52 - 1),
  fc.integer({ min: 1, max: 2 ** 40 }).map((id) => -1_000_000_000_000 - id),
);

const anyTiming = fc.oneof(
  fc.constant({ time: undefined }),
  fc.record({
    time: fc.constantFrom(...quarterHours),
    days: fc.option(fc.constantFrom(...CHOICES.days.values), { nil: undefined }),
  }),
);
const anyItem = fc.constantFrom(...MENU_ITEMS);
const anyAsked: fc.Arbitrary<ChatAction> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('menu' as const, 'new-menu' as const),
    menu: fc.constantFrom<Menu>('settings', 'subscription'),
  }),
  fc.constantFrom({ kind: 'pause' as const, days: undefined }, { kind: 'pause' as const, days: 14 }),
  fc.constantFrom({ kind: 'follows' as const }, { kind: 'ask-follow' as const }),
  fc.record({ kind: fc.constant('unfollow' as const), key: fc.stringMatching(/^[0-9a-z]{1,7}$/) }),
  fc.constantFrom({ kind: 'unsubscribe' as const }, { kind: 'privacy' as const }),
  fc
    .tuple(anyTiming, fc.option(anyZone, { nil: undefined }))
    .map(([timing, timeZone]) => ({ kind: 'subscribe' as const, ...timing, timeZone })),
  anyItem.map((item) => ({ kind: 'choice' as const, ...item })),
  fc
    .tuple(anyItem, fc.option(anyValue, { nil: undefined }))
    .map(([item, value]) => ({ kind: 'choose' as const, ...item, value })),
  fc
    .tuple(anyTiming, fc.constantFrom(...REGIONS), fc.integer({ min: 0, max: 9 }))
    .map(([timing, region, page]) => ({ kind: 'zones' as const, region, page, ...timing })),
  fc
    .tuple(anyTiming, fc.constantFrom('city' as const, 'location' as const))
    .map(([timing, by]) => ({ kind: 'ask-zone' as const, by, ...timing })),
);

/** What the buttons of the menus may ask for, of the chat they stand in or of another. */
export const anyChatAction: fc.Arbitrary<ChatAction> = fc
  .tuple(anyAsked, fc.option(anyOtherChat, { nil: undefined }))
  .map(([asked, chat]) => ({ ...asked, chat }));

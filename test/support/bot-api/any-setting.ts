import fc from 'fast-check';
import type { SettingAction } from '../../../shared/domain/action';
import { CHOICES, SETTING_NAMES } from '../../../shared/domain/chat-settings';

/** Zones with the longest names among them. */
const anyZone = fc.constantFrom('UTC', 'Europe/Moscow', 'Etc/GMT-3', 'America/Argentina/ComodRivadavia');
const anyTopics = fc
  .tuple(fc.constantFrom('+', '-'), fc.constantFrom('visit', 'belt-and-road', 'visit+talks', 'x'.repeat(40)))
  .map((parts) => parts.join(''));
const anyValue = fc.oneof(
  fc.constantFrom('en', 'ru', 'zh', ...Object.values(CHOICES).flat()),
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

const anyAsked: fc.Arbitrary<SettingAction> = fc.oneof(
  fc.constant({ kind: 'settings' as const }),
  fc.record({ kind: fc.constant('setting' as const), name: fc.constantFrom(...SETTING_NAMES) }),
  fc.record({
    kind: fc.constant('set' as const),
    name: fc.constantFrom(...SETTING_NAMES),
    value: fc.option(anyValue, { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('zones' as const),
    region: fc.constantFrom(...REGIONS),
    page: fc.integer({ min: 0, max: 9 }),
  }),
  fc.record({ kind: fc.constant('ask-zone' as const), by: fc.constantFrom('city' as const, 'location' as const) }),
);

/** What the buttons of the settings may ask for, of the chat they stand in or of another. */
export const anySettingAction: fc.Arbitrary<SettingAction> = fc
  .tuple(anyAsked, fc.option(anyOtherChat, { nil: undefined }))
  .map(([asked, chat]) => ({ ...asked, chat }));

import fc from 'fast-check';
import { formatDeepLink } from '../../../shared/use-cases/deep-link';
import { REPORT_OUTCOMES } from '../../../shared/domain/report';
import { monthDayOf } from '../../../shared/domain/month-day';
import { anyDate } from '../dates';
import { anyReportNumber } from './any-report-number';
import { anyOtherChat } from './any-setting';

/** What a link to the bot may open, and so what its messages may ask for. */
export const anyDeepLink = fc.oneof(
  fc.record({
    kind: fc.constantFrom('event' as const, 'report' as const),
    id: fc.oneof(fc.constant('2015-09-03-parade'), fc.stringMatching(/^[a-z0-9-]{1,42}$/)),
  }),
  fc.record({ kind: fc.constantFrom(...REPORT_OUTCOMES), report: anyReportNumber }),
  anyDate.map((date) => ({ kind: 'day' as const, day: monthDayOf(date) })),
  fc.record({
    kind: fc.constant('date' as const),
    text: fc.constantFrom('2015-09-03', '2024', '-0043-03-15', '2015_09', 'x'.repeat(59)),
  }),
  fc.record({ kind: fc.constant('zone' as const), chat: fc.option(anyOtherChat, { nil: undefined }) }),
  fc.record({ kind: fc.constantFrom('settings' as const, 'subscription' as const), chat: anyOtherChat }),
  fc.constantFrom({ kind: 'export' as const }, { kind: 'forget' as const }),
);

/** What comes after `/start`: links of the bot, and what anyone makes up. */
export const anyPayload: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: anyDeepLink.map(formatDeepLink) },
  { weight: 1, arbitrary: fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/) },
  { weight: 1, arbitrary: fc.constantFrom('inline', 'event_', `report_${'1'.repeat(57)}`, 'zone_0', 'a'.repeat(64)) },
);

import fc from 'fast-check';
import { encodeAction } from '../../../shared/adapters/telegram/callback-data';
import {
  type Action,
  BUTTON_COMMANDS,
  LONGEST_PAGED_TEXT,
  type ListAction,
  type PagePlace,
} from '../../../shared/domain/action';
import { compareDates } from '../../../shared/domain/calendar-date';
import { monthDayOf } from '../../../shared/domain/month-day';
import { EXPORT_FORMATS } from '../../../shared/domain/export-format';
import { REPORT_OUTCOMES } from '../../../shared/domain/report';
import { anyReportNumber } from './any-report-number';
import { anyDate, anyYear } from '../dates';
import { anyChatAction } from './any-setting';

const anyPlace: fc.Arbitrary<PagePlace | undefined> = fc.option(
  fc.record({
    direction: fc.constantFrom('forward' as const, 'backward' as const),
    cursor: fc.stringMatching(/^[a-z0-9-]{1,52}$/),
  }),
  { nil: undefined },
);
const anyMonthDay = anyDate.map(monthDayOf);
const anyEnd = fc.option(anyDate);

const anyList: fc.Arbitrary<ListAction> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('on-days' as const, 'coming' as const),
    from: anyMonthDay,
    to: anyMonthDay,
    place: anyPlace,
  }),
  fc
    .record({ kind: fc.constant('in-span' as const), span: fc.record({ from: anyEnd, to: anyEnd }), place: anyPlace })
    .filter(({ span: { from, to } }) => !from || !to || compareDates(from, to) <= 0),
);

/** What of a text a button can carry. */
const anySearchedText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: LONGEST_PAGED_TEXT })
  .filter((text) => Buffer.byteLength(text) <= LONGEST_PAGED_TEXT);
const anySearchPlace: fc.Arbitrary<PagePlace> = fc.record({
  direction: fc.constantFrom('forward' as const, 'backward' as const),
  cursor: fc.nat(9_999_999).map(String),
});

/** Of events that there are, and of others. */
const anyEventId = fc.oneof(fc.constant('2015-09-03-parade'), fc.stringMatching(/^[a-z0-9-]{1,42}$/));
const anyMonth = fc.integer({ min: 1, max: 12 });
const anyOrNoYear = fc.option(anyYear, { nil: undefined });

const anyQuestion = { day: anyDate, number: fc.nat(9) };

/** What a button may ask for. */
export const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('event' as const, 'versions' as const, 'report' as const, 'remind' as const),
    id: anyEventId,
  }),
  fc.record({ kind: fc.constant('remind' as const), id: anyEventId, off: fc.constant(true as const) }),
  fc.record({ kind: fc.constant('follow' as const), text: fc.stringMatching(/^[\wа-я哈尔滨: ]{1,17}$/) }),
  fc.record({ kind: fc.constant('command' as const), name: fc.constantFrom(...BUTTON_COMMANDS) }),
  fc.record({ kind: fc.constant('anniversaries' as const), date: anyDate, page: fc.nat(999) }),
  fc.record({ kind: fc.constant('calendar' as const), month: anyMonth, year: anyOrNoYear }),
  fc.record({ kind: fc.constant('years' as const), month: anyMonth, from: anyOrNoYear }),
  fc.record({ kind: fc.constant('export' as const), format: fc.constantFrom(...EXPORT_FORMATS) }),
  fc.constant({ kind: 'reports' as const }),
  fc.record({ kind: fc.constant('reports' as const), before: anyReportNumber }),
  fc.record({
    kind: fc.constant('close-report' as const),
    outcome: fc.constantFrom(...REPORT_OUTCOMES),
    report: anyReportNumber,
  }),
  fc.constant({ kind: 'pick-channel' as const }),
  fc.record({ kind: fc.constant('question' as const), question: fc.record(anyQuestion) }),
  fc.record({
    kind: fc.constant('guess' as const),
    question: fc.record({ ...anyQuestion, pair: fc.nat(2 ** 32 - 1) }),
    choice: fc.constantFrom(0 as const, 1 as const),
  }),
  fc.record({
    kind: fc.constant('guess' as const),
    question: fc.record({ ...anyQuestion, pair: fc.nat(2 ** 32 - 1) }),
    choice: fc.constant(0 as const),
    within: fc.constant(true as const),
  }),
  fc.record({
    kind: fc.constant('reveal' as const),
    question: fc.record({ ...anyQuestion, pair: fc.nat(2 ** 32 - 1) }),
  }),
  { weight: 3, arbitrary: anyChatAction },
  anyList,
  fc.record({ kind: fc.constant('search' as const), text: anySearchedText, place: anySearchPlace }),
  fc.record({
    kind: fc.constant('date-order' as const),
    order: fc.constantFrom('day-first' as const, 'month-first' as const),
    list: anyList.map((list) => ({ ...list, place: undefined })),
  }),
);

/** What a press of a button brings: what the bot gave it, a part of that, what it once gave, what anyone makes up. */
export const anyCallbackData: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: anyAction.map(encodeAction) },
  {
    weight: 1,
    arbitrary: fc.tuple(anyAction.map(encodeAction), fc.nat({ max: 64 })).map(([data, end]) => data.slice(0, end)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      'today',
      'page:2',
      'lang_ru',
      'e../../etc',
      'd02300230',
      '{"kind":"event"}',
      'al',
      'q',
    ),
  },
  { weight: 1, arbitrary: fc.stringMatching(/^(o[dm])?[abcdeijknqrstvwxyz][0-9a-zA-Z.<>@=+/ -]{0,63}$/) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 1, arbitrary: fc.integer({ min: 65, max: 5000 }).map((length) => `e${'1'.repeat(length)}`) },
);

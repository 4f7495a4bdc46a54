import fc from 'fast-check';
import type { CalendarDate } from '../../../../shared/domain/calendar-date';
import { compareDates } from '../../../../shared/domain/calendar-date';
import { partOf } from '../../../../shared/domain/list-part';
import type { Span } from '../../../../shared/domain/span';
import { dateRangesOf, dateTermsOf } from '../../../../shared/language/searching/date-terms';
import { anyDate, anyHistoricalDate } from '../../../support/dates';
import { formatHistoricalDate } from '../../../support/edtf';

const anySpan: fc.Arbitrary<Span> = fc
  .tuple(fc.option(anyDate), fc.option(anyDate))
  .map(([a, b]) => (a && b && compareDates(a, b) > 0 ? { from: b, to: a } : { from: a, to: b }));

test('the events found in a span are those that the lists of the span have', () => {
  fc.assert(
    fc.property(anyHistoricalDate, anySpan, (date, span) => {
      expect(isFound(formatHistoricalDate(date), span)).toBe(partOf(date, span) !== undefined);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['2015-09-03', '09-03', '09-03', true],
  ['2015-09-02/2015-09-04', '09-03', '09-03', true],
  ['2015-09', '09-03', '09-03', false],
  ['1939-09-01/1945-09-03', '09-03', '09-03', true],
  ['1939-09-01/1945-09-03', '09-02', '09-02', false],
  ['2024-02-29', '02-28', '03-01', true],
  ['2015-12-31', '12-20', '01-10', true],
  ['2015-01-01', '12-20', '01-10', true],
  ['2015-02-01', '12-20', '01-10', false],
])('%s is found from %s to %s of any year: %s', (date, from, to, is) => {
  const ranges = dateRangesOf({ kind: 'recurring', from: monthDay(from), to: monthDay(to) });
  expect(dateTermsOf(date).some((term) => ranges.some((range) => range.from <= term && term <= range.to))).toBe(is);
});

test('a long span is a few ranges', () => {
  fc.assert(
    fc.property(anySpan, (span) => dateRangesOf({ kind: 'span', precision: 'interval', ...span }).length <= 14),
  );
});

function isFound(edtf: string, span: { from: CalendarDate | null; to: CalendarDate | null }): boolean {
  const ranges = dateRangesOf({ kind: 'span', precision: 'interval', ...span });
  return dateTermsOf(edtf).some((term) => ranges.some(({ from, to }) => from <= term && term <= to));
}

function monthDay(text: string) {
  return { month: Number(text.slice(0, 2)), day: Number(text.slice(3)) };
}

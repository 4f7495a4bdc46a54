import fc from 'fast-check';
import { compareDates, formatDate } from '../../../shared/domain/calendar-date';
import { historicalDate, spanOf, startOf } from '../../../shared/domain/historical-date';
import { closeSpan, contains } from '../../../shared/domain/span';
import { daysOf, placeOf, sortableDay, sortableRange, yearOf } from '../../../shared/domain/sortable-date';
import { anyDate, anyHistoricalDate } from '../../support/dates';
import { formatSpan } from '../../support/edtf';
import { theSpan } from '../../support/parsed';

test.each([
  ['2015-09-03', '2015-09-03'],
  ['2024-05-16/2024-05-17', '2024-05-16'],
  ['2023-10', '2023-10-00'],
  ['2001', '2001-00-00'],
  ['201X', '2010-00-00'],
  ['2006/2007', '2006-00-00'],
  ['/2030', '2030-00-00'],
  ['1990/..', '1990-00-00'],
  ['-0043-03-15', '-9957-03-15'],
])('%s stands at %s', (edtf, place) => {
  expect(placeOf(historicalDate(edtf))).toBe(place);
});

test.each([
  ['2024-01-01/2024-12-31', '2024-00-00', '2024-12-31'],
  ['2024-05-01/2024-05-31', '2024-05-00', '2024-05-31'],
  ['2024-01-01/2024-01-31', '2024-01-00', '2024-01-31'],
  ['2024-01-01/2024-01-01', '2024-01-01', '2024-01-01'],
  ['2024-01-01/2024-03-31', '2024-01-00', '2024-03-31'],
  ['1914-01-01/1918-12-31', '1914-00-00', '1918-12-31'],
])('the list of %s runs from %s to %s', (text, low, high) => {
  expect(sortableRange(span(text))).toEqual({ low, high });
});

test('places sort as days do, before the year 0 too', () => {
  fc.assert(
    fc.property(anyDate, anyDate, (a, b) => {
      const [first, second] = compareDates(a, b) <= 0 ? [a, b] : [b, a];
      expect(sortableDay(first) <= sortableDay(second)).toBe(true);
      expect(yearOf(sortableDay(a))).toBe(a.year);
    }),
  );
});

test('every event is found by the span of its beginning, and by its own where that holds all of the beginning', () => {
  fc.assert(
    fc.property(anyHistoricalDate, (date) => {
      const own = spanOf(date);
      const beginning = spanOf(startOf(date));
      for (const span of contains(own, beginning) ? [beginning, own] : [beginning]) {
        const { low, high } = sortableRange(span);
        expect(low <= placeOf(date) && placeOf(date) <= high).toBe(true);
      }
      const [first] = daysOf(date);
      if (first) expect(formatDate(first)).toBe(formatDate(closeSpan(own).from));
    }),
  );
});

function span(text: string) {
  const parsed = theSpan(text);
  expect(formatSpan(parsed)).toBe(text);
  return parsed;
}

import fc from 'fast-check';
import { compareDates, formatDate } from '../../../shared/domain/calendar-date';
import { historicalDate, spanOf, startOf } from '../../../shared/domain/historical-date';
import { closeSpan, contains } from '../../../shared/domain/span';
import {
  daysOf,
  decadeOf,
  isPlaceInside,
  placesOf,
  sortableDay,
  sortableRange,
  yearOf,
} from '../../../shared/domain/sortable-date';
import { anyDate, anyHistoricalDate } from '../../support/dates';
import { formatSpan } from '../../support/edtf';
import { theSpan } from '../../support/parsed';

test.each([
  ['2015-09-03', ['2015-09-03']],
  ['2024-05-16/2024-05-17', ['2024-05-16']],
  ['2025-08-31/2025-09-03', ['2025-08-31', '2025-09-00']],
  ['2023-10', ['2023-10-00']],
  ['2001', ['2001-00-00']],
  ['2006/2007', ['2006-00-00', '2007-00-00']],
  ['2024-12-31/2025-01-01', ['2024-12-31', '2025-00-00', '2025-01-00']],
  ['1939-05-11/1939-07-16', ['1939-05-11', '1939-06-00', '1939-07-00']],
  ['/2030', ['2030-00-00']],
  ['1990/..', ['1990-00-00']],
  ['-0043-03-15', ['-9957-03-15']],
  ['1001/2000', ['1001-00-00']],
])('%s stands at %j', (edtf, places) => {
  expect(placesOf(historicalDate(edtf))).toEqual(places);
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

test.each([
  ['2024-00-00', '2024-01-01/2024-12-31', true],
  ['2024-00-00', '2023-12-01/2024-02-29', false],
  ['2024-02-00', '2023-12-01/2024-02-29', true],
  ['2024-02-00', '2024-02-10/2024-02-12', false],
  ['2024-02-11', '2024-02-10/2024-02-12', true],
  ['-9957-00-00', '-0050-01-01/-0041-12-31', true],
])('%s inside %s: %s', (place, text, expected) => {
  expect(isPlaceInside(place, span(text))).toBe(expected);
});

test('places sort as days do, before the year 0 too, and so do their decades', () => {
  fc.assert(
    fc.property(anyDate, anyDate, (a, b) => {
      const [first, second] = compareDates(a, b) <= 0 ? [a, b] : [b, a];
      expect(sortableDay(first) <= sortableDay(second)).toBe(true);
      expect(decadeOf(sortableDay(first)) <= decadeOf(sortableDay(second))).toBe(true);
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
        expect(placesOf(date).some((place) => low <= place && place <= high)).toBe(true);
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

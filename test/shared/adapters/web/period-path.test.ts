import fc from 'fast-check';
import { formatPeriod, parsePeriod } from '../../../../shared/adapters/web/period-path';
import { compareDates } from '../../../../shared/domain/calendar-date';
import { anyDate } from '../../../support/dates';
import { parseSpan } from '../../../support/edtf';

test.each([
  ['2015-09-03', '2015-09-03/2015-09-03'],
  ['2024-05', '2024-05-01/2024-05-31'],
  ['2024', '2024-01-01/2024-12-31'],
  ['201X', '2010-01-01/2019-12-31'],
  ['19XX', '1900-01-01/1999-12-31'],
  ['-0499..-0400', '-0499-01-01/-0400-12-31'],
  ['0001..0009', '0001-01-01/0009-12-31'],
  ['2024-05-16..2024-05-17', '2024-05-16/2024-05-17'],
  ['1990..', '1990-01-01/'],
  ['..1899', '/1899-12-31'],
])('%s is the period %s, and the other way round', (path, text) => {
  const span = parseSpan(text);
  expect(parsePeriod(path)).toEqual(span);
  expect(span && formatPeriod(span)).toBe(path);
});

test.each(['', '..', '2015-02-30', '2001~', '1990/2000', '1..2..3', '2015-13', 'constructor', '0000..-0001'])(
  '%j is no period',
  (path) => {
    expect(parsePeriod(path)).toBeUndefined();
  },
);

test('every span has an address of its own that leads back to it', () => {
  fc.assert(
    fc.property(anyDate, anyDate, fc.boolean(), fc.boolean(), (a, b, hasFrom, hasTo) => {
      const [from, to] = compareDates(a, b) <= 0 ? [a, b] : [b, a];
      const span = { from: hasFrom ? from : null, to: hasTo || !hasFrom ? to : null };
      expect(parsePeriod(formatPeriod(span))).toEqual(span);
    }),
  );
});

import fc from 'fast-check';
import { datesOf } from '../../../../shared/adapters/web/json-ld';
import { anyHistoricalDate } from '../../../support/dates';
import { formatHistoricalDate } from '../../../support/edtf';

test.each([
  ['2015-09-03', { startDate: '2015-09-03' }],
  ['2023-10', { startDate: '2023-10' }],
  ['2001', { startDate: '2001' }],
  ['2006/2007', { startDate: '2006', endDate: '2007' }],
  ['2024-05-16/2024-05-17', { startDate: '2024-05-16', endDate: '2024-05-17' }],
  ['2001~', {}],
  ['201X', {}],
  ['19XX', {}],
  ['../2030', { endDate: '2030' }],
  ['/2030', { endDate: '2030' }],
  ['2001/..', { startDate: '2001' }],
  ['-0043-03-15', {}],
  ['0000', {}],
])('%s is told to search engines as %j', (edtf, dates) => {
  expect(datesOf(edtf)).toEqual(dates);
});

test('no date is told finer than it is known', () => {
  fc.assert(
    fc.property(anyHistoricalDate, (date) => {
      const edtf = formatHistoricalDate(date);
      for (const told of Object.values(datesOf(edtf))) expect(edtf.split('/')).toContain(told);
    }),
  );
});

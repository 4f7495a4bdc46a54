import fc from 'fast-check';
import { isRemembered } from '../../../shared/domain/anniversary';
import { compareDates } from '../../../shared/domain/calendar-date';
import { spanOf } from '../../../shared/domain/historical-date';
import { EVENT_KINDS, OUTCOME_STATUSES } from '../../../shared/domain/historical-event';
import { standingOf, tookPlace } from '../../../shared/domain/standing';
import { anyDate, anyHistoricalDate } from '../../support/dates';
import { formatHistoricalDate } from '../../support/edtf';

const TODAY = { year: 2026, month: 9, day: 3 };

test.each([
  ['held', '2015-09-03', undefined, undefined],
  ['held', '2030', undefined, undefined],
  ['statement', '2015-09-03', undefined, undefined],
  ['anniversary', '2025', undefined, undefined],
  ['scheduled', '2026-09-03', undefined, 'planned'],
  ['scheduled', '2026-09', undefined, 'planned'],
  ['scheduled', '/2030', undefined, 'planned'],
  ['scheduled', '2026-08-31/2026-09-03', undefined, 'planned'],
  ['scheduled', '2026-09-02', undefined, 'outcome-not-found'],
  ['scheduled', '2026-09-02', 'unknown', 'outcome-not-found'],
  ['scheduled', '2027', 'unknown', 'planned'],
  ['announced', '2027', undefined, 'announced'],
  ['announced', '2025', undefined, 'outcome-not-found'],
  ['announced', '2025/', undefined, 'announced'],
  ['scheduled', '2015-09-03', 'happened', 'happened'],
  ['scheduled', '2026/2027', 'under-way', 'under-way'],
  ['scheduled', '2024/2025', 'under-way', undefined],
  ['scheduled', '2015-09-03', 'changed', 'changed'],
  ['announced', '2027', 'cancelled', 'cancelled'],
] as const)('%s for %s, outcome %s: %s', (kind, date, status, standing) => {
  expect(standingOf({ kind, date, ...(status && { outcome: { status } }) }, TODAY)).toBe(standing);
});

const anyEvent = fc.record({
  kind: fc.constantFrom(...EVENT_KINDS),
  outcome: fc.option(fc.record({ status: fc.constantFrom(...OUTCOME_STATUSES) }), { nil: undefined }),
});

test('no event is called planned, announced or under way when its last day has passed', () => {
  fc.assert(
    fc.property(anyEvent, anyHistoricalDate, anyDate, (known, date, today) => {
      const standing = standingOf({ ...known, date: formatHistoricalDate(date) }, today);
      const { to } = spanOf(date);
      if (to !== null && compareDates(to, today) < 0)
        expect(['planned', 'announced', 'under-way']).not.toContain(standing);
    }),
  );
});

test('only what took place has anniversaries', () => {
  fc.assert(
    fc.property(anyEvent, fc.integer({ min: 1, max: 400 }), (known, years) => {
      if (isRemembered(known, years)) expect(tookPlace(known)).toBe(true);
    }),
  );
});

import { standingOf } from '../../../shared/domain/standing';

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

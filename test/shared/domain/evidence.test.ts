import { evidenceOf, outletsOf } from '../../../shared/domain/evidence';
import type { Source } from '../../../shared/domain/historical-event';
import { event, inEachLanguage } from '../../support/events';

function source(outlet: string, given: Partial<Source> = {}): Source {
  return {
    outlet: inEachLanguage(outlet),
    url: `https://example.org/${outlet}`,
    supports: inEachLanguage('it'),
    ...given,
  };
}

test.each([
  ['one', [source('A')], { independent: 1 }],
  ['two of one outlet', [source('A'), source('A', { url: 'https://example.org/2' })], { independent: 1 }],
  ['two', [source('A'), source('B')], { independent: 2 }],
  ['a reprint', [source('A'), source('B', { copy: true })], { independent: 1 }],
  ['reprints only', [source('A', { copy: true }), source('B', { copy: true })], { independent: 2 }],
  [
    'the same day',
    [source('A', { supportsDate: '2015-09-03' }), source('B', { supportsDate: '2015-09-03' })],
    { independent: 2, confirming: 2, isDisputed: false },
  ],
  [
    'the day and its month',
    [source('A', { supportsDate: '2015-09-03' }), source('B', { supportsDate: '2015-09' })],
    { independent: 2, confirming: 1, isDisputed: false },
  ],
  [
    'one outlet that gives the day twice',
    [source('A', { supportsDate: '2015-09-03' }), source('A', { supportsDate: '2015-09-03' })],
    { independent: 1, confirming: 1, isDisputed: false },
  ],
  [
    'another day',
    [source('A', { supportsDate: '2015-09-03' }), source('B', { supportsDate: '2015-09-04' })],
    { independent: 2, confirming: 1, isDisputed: true },
  ],
  [
    'another day in a reprint',
    [source('A', { supportsDate: '2015-09-03' }), source('B', { supportsDate: '2015-09-04', copy: true })],
    { independent: 1, confirming: 1, isDisputed: false },
  ],
  ['state media only', [source('A', { stateMedia: true })], { onlyStateMedia: true }],
  ['state media too', [source('A', { stateMedia: true }), source('B')], { onlyStateMedia: false }],
])('%s', (_, sources, expected) => {
  expect(evidenceOf(event('2015-09-03', { sources }))).toMatchObject(expected);
});

test('a date that others give is a difference', () => {
  const otherDates = [{ date: '2015-09-04', by: inEachLanguage('a letter') }];
  expect(evidenceOf(event('2015-09-03', { otherDates })).isDisputed).toBe(true);
});

test('the sources of the outcome count', () => {
  const outcome = { status: 'happened', basis: 'source', sources: [source('B')] } as const;
  expect(outletsOf(event('2015-09-03', { sources: [source('A')], outcome })).map(({ en }) => en)).toEqual(['A', 'B']);
});

import fc from 'fast-check';
import type { HistoricalEvent } from '../../../shared/domain/historical-event';
import { MOST_VERSIONS, changeSince, correctionsOf, withVersions } from '../../../shared/domain/versions';
import { event, happened, inEachLanguage } from '../../support/events';

const FIRST = event('2015-09-03', { id: 'parade' });
const LATER = event('2015-09-04', { ...FIRST, date: '2015-09-04' });
const PLAN = event('2030-01-01', { id: 'plan', kind: 'scheduled' });
const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T10:00:00Z`;

/** The event after the versions of it were stored one after another, a day apart. */
function after(...versions: readonly HistoricalEvent[]): HistoricalEvent {
  const [first = FIRST, ...others] = versions;
  return others.reduce((stored, each, index) => withVersions(each, stored, at(index + 1)), first);
}

test('a new event, or one with the same facts, has no former wording', () => {
  expect(withVersions(FIRST, undefined, at(1))).toEqual(FIRST);
  const reworded = { ...FIRST, summary: inEachLanguage('More is known.'), importance: 5 };
  expect(after(FIRST, reworded)).toEqual(reworded);
});

test('what was, until when, and why', () => {
  const reason = inEachLanguage('The archive says so.');
  const corrected = after(FIRST, { ...LATER, reason });
  expect(corrected.versions).toEqual([{ was: { date: '2015-09-03' }, until: at(1), reason, revision: 0 }]);
  expect(correctionsOf(corrected)).toEqual([
    { at: at(1), before: { date: '2015-09-03' }, after: { date: '2015-09-04' }, reason },
  ]);
  expect(corrected.revision).toBe(1);
});

test.each<[string, HistoricalEvent, HistoricalEvent, boolean]>([
  ['another date', FIRST, LATER, true],
  ['another title', FIRST, { ...FIRST, title: inEachLanguage('Another') }, true],
  ['another kind', FIRST, { ...FIRST, kind: 'statement' }, true],
  ['a minor change', FIRST, { ...FIRST, title: inEachLanguage('Anothr'), minor: true }, false],
  ['a title in one more language', FIRST, { ...FIRST, title: { ...FIRST.title, de: 'Parade' } }, false],
  ['a plan that came true', PLAN, { ...PLAN, outcome: happened(inEachLanguage('It did.')) }, false],
  ['a plan that is told as held', PLAN, { ...PLAN, kind: 'held' }, false],
  [
    'a plan that was cancelled',
    PLAN,
    { ...PLAN, outcome: { ...happened(inEachLanguage('No.')), status: 'cancelled' } },
    true,
  ],
  [
    'an outcome that was another',
    { ...PLAN, outcome: happened(inEachLanguage('It did.')) },
    { ...PLAN, outcome: happened(inEachLanguage('It did, a day later.')) },
    true,
  ],
])('%s is a correction, or not', (_name, before, now, isCorrection) => {
  const stored = after(before, now);
  expect(correctionsOf(stored)).toHaveLength(isCorrection ? 1 : 0);
  expect(changeSince(stored, 0) !== undefined).toBe(isCorrection);
});

test('facts that come back are those that were told at first', () => {
  const back = after(FIRST, LATER, FIRST);
  expect(back.versions).toHaveLength(2);
  expect(changeSince(back, 0)).toBeUndefined();
  expect(changeSince(back, 1)).toMatchObject({ before: { date: '2015-09-04' }, after: { date: '2015-09-03' } });
});

test('a reason, or that the change was minor, may be given later', () => {
  const reason = inEachLanguage('A slip of the pen.');
  const [version] = after(FIRST, LATER, { ...LATER, reason }).versions ?? [];
  expect(version).toMatchObject({ reason, until: at(1) });
  expect(correctionsOf(after(FIRST, LATER, { ...LATER, minor: true }))).toEqual([]);
});

test('whatever was told, the difference to now is that of the facts', () => {
  const anyVersion = fc.record({
    date: fc.constantFrom('2015-09-03', '2015-09-04', '2015-09'),
    title: fc.constantFrom(...['A', 'B', 'C'].map(inEachLanguage)),
    minor: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(anyVersion, { minLength: 1, maxLength: 12 }), (versions) => {
      let stored: HistoricalEvent | undefined;
      const told: HistoricalEvent[] = [];
      for (const [index, version] of versions.entries()) {
        stored = withVersions({ ...FIRST, ...version }, stored, at(index + 1));
        told.push(stored);
      }
      if (!stored) return;
      expect(stored.versions?.length ?? 0).toBeLessThanOrEqual(MOST_VERSIONS);
      // A revision is one state of the facts, but for changes of the wording.
      for (const { revision = 0, date } of told.slice(-MOST_VERSIONS)) {
        const change = changeSince(stored, revision);
        if (revision === (stored.revision ?? 0)) expect(change).toBeUndefined();
        else if (change?.before.date !== undefined) expect(change.after.date).toBe(stored.date);
        if (!versions.some(({ minor }) => minor) && revision !== (stored.revision ?? 0))
          expect(change?.before.date ?? stored.date).toBe(date);
      }
    }),
  );
});

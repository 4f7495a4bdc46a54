import { join } from 'node:path';
import { loadCollection } from '../../../shared/adapters/event-files/load-collection';
import { evidenceOf } from '../../../shared/domain/evidence';
import { type EventPair, isSettled, pairNumber, eventPairsOf } from '../../../shared/domain/event-pair';
import { historicalDate, spanOf } from '../../../shared/domain/historical-date';
import type { HistoricalEvent } from '../../../shared/domain/historical-event';
import { closeSpan, overlaps } from '../../../shared/domain/span';
import { standingOf } from '../../../shared/domain/standing';
import { tellsTime, titleRules } from '../../../shared/language/game/title-rules';
import { event, happened, inEachLanguage } from '../../support/events';
import { inventedCollection } from '../../support/invented-collection';
import { spaceFlight } from '../../support/space-flight/collection';

const TODAY = { year: 2026, month: 9, day: 3 };
const pairsIn = (events: readonly HistoricalEvent[]) => eventPairsOf(events, titleRules, TODAY);

async function builtIn(): Promise<readonly HistoricalEvent[]> {
  const { collection } = await loadCollection(join(__dirname, '../../../events'));
  return collection?.events ?? [];
}

/** Invented events have numbers in their titles; here they are spelt with letters. */
function manyInvented(): readonly HistoricalEvent[] {
  return inventedCollection(3000).events.map((each, n) => ({ ...each, title: inEachLanguage(spelt(n)) }));
}

function spelt(number: number): string {
  const letters = String(number).replace(/./g, (digit) => `${'bcdfghjkmn'.charAt(Number(digit)).repeat(4)} `);
  return letters.trim();
}

const COLLECTIONS: readonly (readonly [string, () => Promise<readonly HistoricalEvent[]>, least: number])[] = [
  ['the built-in events', builtIn, 100],
  ['space flight', () => Promise.resolve(spaceFlight.events), 10],
  ['invented events from 500 BC on', () => Promise.resolve(manyInvented()), 500],
];

describe.each(COLLECTIONS)('of %s', (_name, load, least) => {
  let events: ReadonlyMap<string, HistoricalEvent>;
  let pairs: readonly EventPair[];
  beforeAll(async () => {
    events = new Map((await load()).map((each) => [each.id, each]));
    pairs = pairsIn([...events.values()]);
  });

  test('there are enough pairs, and at most a thousand', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(least);
    expect(pairs.length).toBeLessThanOrEqual(1000);
  });

  test('no pair overlaps: the first was over before the second began, however its date is read', () => {
    const wrong = pairs.filter(({ first, second }) => {
      const [a, b] = [spanOf(historicalDate(first.date)), spanOf(historicalDate(second.date))];
      return (
        overlaps(a, b) ||
        JSON.stringify(closeSpan(a).to) === JSON.stringify(closeSpan(b).from) ||
        first.date === second.date
      );
    });
    expect(wrong).toEqual([]);
  });

  test('no event is unsettled or sensitive, and no title gives its year away', () => {
    const asked = [...new Set(pairs.flatMap(({ first, second }) => [first.id, second.id]))].map((id) => events.get(id));
    const wrong = asked.filter(
      (each) =>
        !each ||
        each.sensitive === true ||
        evidenceOf(each).isDisputed ||
        !['happened', undefined].includes(standingOf(each, TODAY)) ||
        /[~]|\.\.|^\/|\/$/.test(each.date) ||
        tellsTime(each) ||
        Object.values(each.title).some((text) => /\d/.test(text)),
    );
    expect(wrong).toEqual([]);
  });

  test('both are about as important, and neither says how it is related to the other', () => {
    const wrong = pairs.filter(({ first, second }) => {
      const [a, b] = [events.get(first.id), events.get(second.id)];
      return !a || !b || Math.abs(a.importance - b.importance) > 1 || a.related?.some(({ id }) => id === b.id);
    });
    expect(wrong).toEqual([]);
  });

  test('the order of the files makes no difference', () => {
    expect(pairsIn([...events.values()].toReversed())).toEqual(pairs);
    expect(new Set(pairs.map(pairNumber)).size).toBe(pairs.length);
  });
});

const PLAN = { kind: 'scheduled' } as const;
test.each([
  ['what took place', event('2015-09-03'), true],
  ['a plan that took place', event('2015-09-03', { ...PLAN, outcome: happened(inEachLanguage('Held.')) }), true],
  ['a plan', event('2015-09-03', PLAN), false],
  ['a plan that was changed', event('2015', { ...PLAN, outcome: { ...happened({}), status: 'changed' } }), false],
  ['an unknown outcome', event('2015', { ...PLAN, outcome: { ...happened({}), status: 'unknown' } }), false],
  ['an anniversary', event('2015', { kind: 'anniversary' }), false],
  ['what some chats hide', event('2015', { sensitive: true }), false],
  ['about a year', event('2001~'), false],
  ['an open end', event('2001/..'), false],
  ['a decade', event('199X'), true],
  ['what is not over yet', event('2026'), false],
  ['a disputed date', event('2001', { otherDates: [{ date: '2002', by: inEachLanguage('Another') }] }), false],
])('%s: settled %j', (_name, each, settled) => {
  expect(isSettled(each, TODAY)).toBe(settled);
});

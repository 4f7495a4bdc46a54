import fc from 'fast-check';
import { isRound } from '../../../../shared/domain/anniversary';
import { dueAnniversaries, dueOnPage } from '../../../../shared/domain/due-anniversaries';
import { type Candidate, candidateOf } from '../../../../shared/domain/event-line';
import type { HistoricalEvent } from '../../../../shared/domain/historical-event';
import type { Subscription } from '../../../../shared/domain/subscription';
import type { Message } from '../../../../shared/language/message';
import { messageComposer } from '../../../../shared/use-cases/anniversaries/compose-message';
import { collectionOf, event, inEachLanguage } from '../../../support/events';
import { memoryEvents } from '../../../support/memory-events';
import { seeded } from '../../../support/seeded';
import { subscription } from '../../../support/subscriptions';

const CLOCK = { now: () => new Date('2026-09-03T06:00:00Z') };
const FIRST_YEAR = 2030;
const TOPICS = ['visit', 'war', 'peace'];

const WISHES: readonly (readonly [string, Partial<Subscription>])[] = [
  ['all', {}],
  ['round ones', { which: 'round' }],
  ['a topic', { topics: ['war'] }],
  ['round ones of two topics, nothing sensitive', { which: 'round', topics: ['war', 'peace'], sensitive: 'hidden' }],
];

type Kind = Pick<HistoricalEvent, 'topics' | 'sensitive'> & { readonly date: string };

function isOfWish({ topics, sensitive }: Pick<Kind, 'topics' | 'sensitive'>, wish: Partial<Subscription>): boolean {
  const isOfTopic = !wish.topics?.length || topics.some((topic) => wish.topics?.includes(topic));
  return isOfTopic && !(wish.sensitive === 'hidden' && sensitive);
}

/** Within so many years each is told on the first page: the most with one last digit of the year count. */
function yearsFor(wanted: readonly Kind[]): number {
  const digits = new Map<number, number>();
  for (const { date } of wanted) {
    const digit = Number(date.slice(0, 4)) % 10;
    digits.set(digit, (digits.get(digit) ?? 0) + 1);
  }
  return 10 * Math.ceil(Math.max(0, ...digits.values()) / 4);
}

const aDay = fc.array(
  fc.record({
    year: fc.oneof(fc.integer({ min: 1500, max: 2019 }), fc.constantFrom(1945, 1975)),
    topics: fc.subarray(TOPICS, { minLength: 1 }),
    sensitive: fc.boolean(),
    kind: fc.constantFrom('held', 'statement'),
  }),
  { maxLength: 60 },
);

test.each(WISHES)(
  '%s: every event of a day is told first within the years, whatever else the day has',
  (_name, wish) => {
    fc.assert(
      fc.property(aDay, (made) => {
        const all: Candidate[] = made.map(({ year, ...given }, n) =>
          candidateOf({ id: `${year}-09-03-event-${n}`, date: `${year}-09-03`, ...given }),
        );
        const wanted = all.filter((each) => isOfWish(each, wish));
        const told = new Set<string>();
        for (let year = FIRST_YEAR; year < FIRST_YEAR + yearsFor(wanted); year += 1) {
          const date = { year, month: 9, day: 3 };
          const due = dueAnniversaries(subscription(wish), 'daily', date, ({ day }) => (day === 3 ? all : []));
          for (const { line } of dueOnPage(due, 0)) told.add(line.id);
          const dueIds = due.now.map(({ line }) => line.id);
          const isDue = ({ date: on }: Candidate) => wish.which !== 'round' || isRound(year - Number(on.slice(0, 4)));
          expect(dueIds.toSorted()).toEqual(
            wanted
              .filter(isDue)
              .map(({ id }) => id)
              .sort(),
          );
        }
        expect([...told].sort()).toEqual(wanted.map(({ id }) => id).sort());
      }),
    );
  },
);

describe('a day with a thousand events', () => {
  const chance = seeded(1);
  const collection = {
    ...collectionOf(
      ...Array.from({ length: 1000 }, (_, n) => {
        const year = 1200 + Math.floor(chance() * 800);
        const id = `${year}-09-03-event-${n}`;
        const topics = [TOPICS[n % 7] ?? 'visit'];
        return event(`${year}-09-03`, { id, topics, importance: 1 + (n % 5), sensitive: n % 9 === 0 });
      }),
    ),
    topics: Object.fromEntries(TOPICS.map((topic) => [topic, inEachLanguage(topic)])),
  };
  const { events, used } = memoryEvents(collection, CLOCK);

  test.each(WISHES)(
    '%s: the pages of a message have all that is due, and each is first within the years',
    async (_name, wish) => {
      const compose = messageComposer(events, CLOCK);
      const wanted = collection.events.filter((each) => isOfWish(each, wish));
      const date = { year: FIRST_YEAR, month: 9, day: 3 };
      const due = wanted.filter(
        (each) => wish.which !== 'round' || isRound(FIRST_YEAR - Number(each.date.slice(0, 4))),
      );
      const onPages: string[] = [];
      for (let page = 0; page * 5 < due.length; page += 1)
        onPages.push(...idsOf(await compose(subscription(wish), date, page)));
      expect(onPages.toSorted()).toEqual(due.map(({ id }) => id).sort());

      const told = new Set<string>();
      for (let year = FIRST_YEAR; year < FIRST_YEAR + yearsFor(wanted); year += 1)
        for (const id of idsOf(await compose(subscription(wish), { ...date, year }))) told.add(id);
      expect([...told].sort()).toEqual(wanted.map(({ id }) => id).sort());
    },
  );

  test('a message of it reads its index and the cards of one page', async () => {
    const compose = messageComposer(events, CLOCK);
    used.units = 0;
    await compose(subscription(), { year: FIRST_YEAR, month: 9, day: 3 });
    expect(used.units).toBeLessThanOrEqual(8);
  });
});

function idsOf(message: Message | undefined): string[] {
  return (message?.buttons ?? []).flat().flatMap(({ action }) => (action.kind === 'event' ? [action.id] : []));
}

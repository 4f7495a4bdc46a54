import fc from 'fast-check';
import { summarise } from '../../../../shared/domain/collection-summary';
import { languages } from '../../../../shared/language/languages';
import { pageAsker } from '../../../../shared/use-cases/pages/page-asker';
import { LONGEST_CACHED, readText } from '../../../../shared/use-cases/questions/read-text';
import { portsWith } from '../../../support/ports';

const NO_TOPICS = {};
const TOPICS = { sco: { en: 'SCO', ru: 'ШОС', zh: '上合组织' } };
const TEXTS = [
  'today',
  'yesterday',
  'last Friday',
  '9/3',
  '9/3 ',
  '32 years ago',
  '正月十五',
  'topic:sco',
  'тема: шос',
  'olymp',
  'before the parade',
  'в мае',
  'hello',
];

/** All that an understanding depends on. */
const question = fc.record({
  text: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...TEXTS) }, fc.string({ maxLength: 70 })),
  language: fc.constantFrom(...languages),
  dateOrder: fc.constantFrom('day-first' as const, 'month-first' as const),
  now: fc.constantFrom(
    ...['2026-09-03T06:00:00Z', '2026-09-03T23:00:00Z', '2027-09-03T06:00:00Z', '2026-10-03T06:00:00Z'].map(
      (at) => new Date(at),
    ),
  ),
  timeZone: fc.constantFrom('UTC', 'Asia/Tokyo'),
  topics: fc.constantFrom(NO_TOPICS, TOPICS),
  unfinished: fc.boolean(),
});

function read({ text, unfinished, now, topics, ...chosen }: ValueOf<typeof question>) {
  const summary = summarise({ title: {}, description: {}, languages: [], names: [], topics, events: [] });
  const ports = { ...portsWith({ events: { summary: () => Promise.resolve(summary) } }), clock: { now: () => now } };
  return readText(ports, { ...pageAsker(chosen.language), ...chosen }, text, unfinished);
}

type ValueOf<Values> = Values extends fc.Arbitrary<infer Value> ? Value : never;

test('what is cached of a text is what would be understood now, whatever changes; a long text is not cached', async () => {
  const fields = fc.constantFrom('text', 'language', 'dateOrder', 'now', 'timeZone', 'topics', 'unfinished');
  await fc.assert(
    fc.asyncProperty(question, question, fc.array(fields, { maxLength: 3 }), async (first, other, changed) => {
      await read(first);
      const next = { ...first, ...Object.fromEntries(changed.map((field) => [field, other[field]])) };
      const cached = await read(next);
      // Nothing is cached of these topics: they are a copy.
      expect(cached).toEqual(await read({ ...next, topics: { ...next.topics } }));
      expect((await read(next)) === cached).toBe(next.text.length <= LONGEST_CACHED);
    }),
    { numRuns: 500 },
  );
});

import { join } from 'node:path';
import type { LocalTable } from '../../../../infra/local/local-table';
import { loadCollection } from '../../../../shared/adapters/event-files/load-collection';
import { languages } from '../../../../shared/language/languages';
import { converse, textOf } from '../../../support/conversation';
import { openTableWith } from '../../../support/table';

/** Telegram refuses longer texts. */
const LONGEST_TEXT = 4096;

/** Each day of a leap year in which nothing of the collection is still to come. */
const DAYS = Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(2048, 0, 1 + day, 12)).toISOString());

let table: LocalTable;
beforeAll(async () => {
  const { collection } = await loadCollection(join(__dirname, '../../../../events'));
  if (!collection) throw new Error('the built-in collection has faults');
  table = await openTableWith(collection);
});
afterAll(() => table.close());

test.each(languages.map((language) => [language.code, language] as const))(
  '%s: /today fits one message on every day, most of them have events, and none tells of the past as a plan',
  async (code, { messages }) => {
    const texts: string[] = [];
    for (const now of DAYS) {
      const { say, faults } = converse(table, { language: code, now });
      const calls = await say('/today');
      expect(faults).toEqual([]);
      expect(calls.map(({ method }) => method)).toEqual(['sendMessage']);
      texts.push(textOf(calls));
    }
    expect(texts.filter((text) => text.length > LONGEST_TEXT)).toEqual([]);
    expect(texts.filter((text) => /^1\. /m.test(text)).length).toBeGreaterThanOrEqual(300);
    const { planned, announced, 'outcome-not-found': notFound } = messages.card.standing;
    const plans = [planned, announced, notFound].map((words) => ` · ${words}`);
    expect(texts.filter((text) => plans.some((words) => text.includes(words)))).toEqual([]);
  },
  120_000,
);

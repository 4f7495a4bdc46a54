import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalTable } from '../../../../infra/local/local-table';
import type { Collection } from '../../../../shared/domain/collection';
import { builtInCollection, deployedCollection } from '../../../support/events';
import { type QuestionRow, parseRows, questioner } from '../../../support/question-rows';
import { spaceFlight } from '../../../support/space-flight/collection';
import { openTableWith } from '../../../support/table';

const NOW = '2026-11-28T11:00:00Z';
const LANGUAGES = ['en', 'ru', 'zh'];

const COLLECTIONS: readonly [name: string, load: () => Promise<Collection>, least: number][] = [
  ['built-in', builtInCollection, 0.92],
  ['deployed', deployedCollection, 0.95],
  ['space', () => Promise.resolve(spaceFlight), 0.95],
];

describe.each(COLLECTIONS)('questions as people type them: %s', (name, load, least) => {
  const rows = parseRows(JSON.parse(readFileSync(join(__dirname, `${name}-questions.json`), 'utf8')));
  let table: LocalTable;
  let check: (row: QuestionRow) => Promise<string | undefined>;

  beforeAll(async () => {
    table = await openTableWith(await load());
    check = questioner(table, NOW);
  });
  afterAll(() => table.close());

  const asked = LANGUAGES.filter((language) => rows.some(({ lang }) => lang === language));

  test.each(asked)('in %s, nearly all are answered as expected', async (language) => {
    const questions = rows.filter(({ lang }) => lang === language);
    const wrong: string[] = [];
    for (const row of questions) {
      const fault = await check(row);
      if (fault !== undefined) wrong.push(`${row.group}: ${row.q} → ${fault}`);
    }
    const right = questions.length - wrong.length;
    if (right < questions.length * least)
      throw new Error(`${right} of ${questions.length} are right\n${wrong.join('\n')}`);
  });

  test('no talk is answered with events', async () => {
    for (const row of rows.filter(({ group }) => group === 'talk'))
      expect([row.q, await check({ ...row, expect: { none: true, gibberishOk: true } })]).toEqual([row.q, undefined]);
  });
});

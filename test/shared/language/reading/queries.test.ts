import { languages } from '../../../../shared/language/languages';
import { understoodLanguages } from '../../../../shared/language/understood-languages';
import { formatQuery } from '../../../../shared/language/reading/format-query';
import { readDate } from '../../../../shared/language/reading/read-date';
import { meets, rows, today } from '../query-rows';

const named = rows.map((row) => ({ ...row, name: `${row.lang}: ${row.q.slice(0, 60)}` }));

test.each(named)('$name', ({ lang, q, expect: expected, notes }) => {
  const result = formatQuery(readDate(q, { language: lang, today }, understoodLanguages));
  expect(meets(result, expected) ? expected : result).toEqual(expected);
  if (notes) expect(result).toMatchObject({ notes });
});

test('a third of the rows are refusals, and there are all languages', () => {
  const refusals = rows.filter((row) => row.expect.problem !== undefined);
  expect(refusals.length).toBeGreaterThan(rows.length / 3.5);
  for (const { code } of languages) expect(rows.filter(({ lang }) => lang === code).length).toBeGreaterThan(100);
});

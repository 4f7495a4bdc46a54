import { languages } from '../../../../shared/language/languages';
import { understoodLanguages } from '../../../../shared/language/understood-languages';
import { formatQuery } from '../../../../shared/language/reading/format-query';
import { readDate } from '../../../../shared/language/reading/read-date';
import { dateRows, isRefusal, verdictOn } from '../date-rows';
import { today } from '../query-rows';

test.each(dateRows.map((row) => ({ ...row, name: `${row.kind}, ${row.lang}: ${row.q} is ${row.answer}` })))(
  '$name',
  (row) => {
    const result = formatQuery(readDate(row.q, { language: row.lang, today }, understoodLanguages));
    const verdict = verdictOn(result, row);
    expect(verdict === 'right' ? verdict : { verdict, result }).toBe('right');
  },
);

const kinds = [...new Set(dateRows.map(({ kind }) => kind))];

test.each(kinds)('%s has at least 40 rows, in each language, a third of them refusals', (kind) => {
  const rows = dateRows.filter((row) => row.kind === kind);
  expect(rows.length).toBeGreaterThanOrEqual(40);
  expect(rows.filter(isRefusal).length).toBeGreaterThanOrEqual(rows.length / 3);
  for (const { code } of languages) expect(rows.filter(({ lang }) => lang === code).length).toBeGreaterThanOrEqual(8);
  expect(new Set(rows.map(({ q, lang }) => `${lang} ${q}`)).size).toBe(rows.length);
});

import type { ReadingContext } from '../../../../shared/domain/date-query';
import { understoodLanguages } from '../../../../shared/language/understood-languages';
import { formatQuery } from '../../../../shared/language/reading/format-query';
import { readDates } from '../../../../shared/language/reading/read-date';
import { today } from '../query-rows';

const context: ReadingContext = { language: 'en', today };

function found(text: string): [string, unknown][] {
  return readDates(text, context, understoodLanguages).found.map(({ start, end, query }) => [
    text.slice(start, end),
    formatQuery(query).readings[0]?.from,
  ]);
}

test('all dates of a text are found where they stand', () => {
  expect(found('The parade of 3 September 2015, the statement of 4 February 2022; not 31 June, room 12.')).toEqual([
    ['3 September 2015', '2015-09-03'],
    ['4 February 2022', '2022-02-04'],
  ]);
});

test('places are those of the text given, however it was folded', () => {
  expect(found('Война́ шла́ с １９４１ по 1945 год; мир — 9 ма́я 1945.')).toEqual([
    ['с １９４１ по 1945 год', '1941-01-01'],
    ['9 ма́я 1945', '1945-05-09'],
  ]);
  expect(found('🎂 2015年9月3日，阅兵')).toEqual([['2015年9月3日', '2015-09-03']]);
});

test('a text may be as long as a message', () => {
  expect(found(`${'word '.repeat(800)}3 May 1945`)).toEqual([['3 May 1945', '1945-05-03']]);
});

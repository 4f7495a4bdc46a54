import { english } from '../../../../shared/language/en/english';
import { timelineJsFile } from '../../../../shared/language/export/timelinejs-file';
import { collectionOf, event, inEachLanguage } from '../../../support/events';

const OPTIONS = {
  language: english,
  collection: collectionOf(),
  today: { year: 2026, month: 9, day: 3 },
  home: 'https://example.org/en/',
  pageOf: (id: string) => `https://example.org/en/event/${id}`,
};

test.each([
  ['2015-09-03', { year: 2015, month: 9, day: 3 }, undefined, '3 September 2015'],
  ['2023-10', { year: 2023, month: 10 }, undefined, 'October 2023'],
  ['2001~', { year: 2001 }, undefined, 'around 2001'],
  ['201X', { year: 2010 }, { year: 2019 }, 'the 2010s'],
  ['2024-05-16/2024-05-17', { year: 2024, month: 5, day: 16 }, { year: 2024, month: 5, day: 17 }, '16–17 May 2024'],
  ['2006/2007-03', { year: 2006 }, { year: 2007, month: 3 }, undefined],
  ['-0043-03-15', { year: -44, month: 3, day: 15 }, undefined, '15 March 44 BC'],
  ['0000', { year: -1 }, undefined, '1 BC'],
  ['0001', { year: 1 }, undefined, undefined],
  ['../2030', { year: 2030 }, undefined, undefined],
  ['1990/..', { year: 1990 }, undefined, undefined],
] as const)('the date %s in numbers', (date, start, end, text) => {
  const { events } = slides(date);
  expect(events[0]).toMatchObject({ start_date: start, ...(text !== undefined && { display_date: text }) });
  expect(events[0]?.['end_date']).toEqual(end);
});

test('texts are no markup', () => {
  const { events } = slides('2015', { title: inEachLanguage('<b>'), summary: inEachLanguage('a < b') });
  expect(events[0]).toMatchObject({
    unique_id: '2015-event',
    text: {
      headline: '<a href="https://example.org/en/event/2015-event">&lt;b&gt;</a>',
      text: '<p>a &lt; b</p><p>● A paper</p>',
    },
  });
});

function slides(...given: Parameters<typeof event>): { readonly events: readonly Readonly<Record<string, unknown>>[] } {
  return JSON.parse(timelineJsFile([event(...given)], OPTIONS)) as ReturnType<typeof slides>;
}

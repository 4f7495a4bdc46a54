import fc from 'fast-check';
import type { LocalTable } from '../../../../infra/local/local-table';
import { encodeAction } from '../../../../shared/adapters/telegram/callback-data';
import { daysInMonth, formatYear } from '../../../../shared/domain/calendar-date';
import { buttonsOf, converse, textOf } from '../../../support/conversation';
import { builtInCollection, collectionOf, event } from '../../../support/events';
import { anyYear } from '../../../support/dates';
import { openTableWith, withTable } from '../../../support/table';

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
});
afterAll(() => table.close());

test.each([
  ['en', 'September, any year ▾', 'All of September'],
  ['ru', 'Сентябрь, любой год ▾', 'Всё за сентябрь'],
  ['zh', '9月（不限年份） ▾', '9月的全部事件'],
])('%s: /on alone shows the present month of any year, and a day of it', async (language, title, whole) => {
  const { say, press } = converse(table, { language });
  const rows = buttonsOf(await say('/on'));
  expect(rows[0]).toEqual(['‹', title, '›']);
  expect(rows[1]).toEqual(['1•', '2•', '3•', '4', '5', '6', '7']);
  expect(rows.at(-1)).toEqual([whole]);
  expect(textOf(await press('20•'))).toMatch(/Intervision|Интервидение|国际/);
  expect(buttonsOf(await press('📅'))).toEqual(rows);
});

test.each([
  ['en', 'September, any year ▾', '2015', ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'], 'September 2015 ▾'],
  ['ru', 'Сентябрь, любой год ▾', '2015', ['Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб', 'Вс'], 'Сентябрь 2015 года ▾'],
  ['zh', '9月（不限年份） ▾', '2015', ['一', '二', '三', '四', '五', '六', '日'], '2015年9月 ▾'],
])('%s: a year is two taps away, and its days have weekdays', async (language, title, year, weekdays, titled) => {
  const { say, press } = converse(table, { language });
  await say('/on');
  expect(buttonsOf(await press(title)).flat()).toContain(year);
  const rows = buttonsOf(await press(year));
  expect(rows[0]).toEqual(['‹', titled, '›']);
  expect(rows[1]).toEqual(weekdays);
  // 1 September 2015 was a Tuesday.
  expect(rows[2]).toEqual(['·', '1•', '2•', '3•', '4', '5', '6']);
  expect(textOf(await press('3•')).split('\n')[0]).toMatch(/^3 .* 2015|^2015年9月3日$/);
});

test.each([
  ['k01.-9999', 'January 10000 BC ▾', ['January 10000 BC ▾', '›']],
  ['k12.9999', 'December 9999 ▾', ['‹', 'December 9999 ▾']],
  ['k12.0', 'December 1 BC ▾', ['‹', 'December 1 BC ▾', '›']],
  ['k01.1', 'January AD 1 ▾', ['‹', 'January AD 1 ▾', '›']],
])('the edge %s has buttons to what there is, and to nothing else', async (data, title, row) => {
  const { say, pressData, press } = converse(table);
  await say('/on');
  const calls = await pressData(data);
  expect(buttonsOf(calls)[0]).toEqual(row);
  expect(buttonsOf(await press(title)).flat()).toContain('Any year');
});

test('a year opens at the nearest of its months that have events, and has a button for each of the others', async () => {
  await withTable(
    collectionOf(event('2015-05-02'), event('2015-09'), event('2014'), event('2016-12-30/2017-01-02')),
    async (some) => {
      const { say, press, pressData } = converse(some);
      await say('/on');
      await pressData('y11');
      const rows = buttonsOf(await press('2015'));
      expect(rows[0]?.[1]).toBe('September 2015 ▾');
      expect(rows.flat().filter((label) => /^[A-Z][a-z][a-z]$/.test(label))).toEqual(['May']);
      await pressData('y11');
      expect(buttonsOf(await press('2014'))[0]?.[1]).toBe('November 2014 ▾');
      await pressData('y11');
      expect(buttonsOf(await press('2017')).flat()).toEqual(
        expect.arrayContaining(['January 2017 ▾', '1•', '2•', '3']),
      );
    },
  );
});

test('a calendar opens where there are events: /on, and from an empty day', async () => {
  await withTable(collectionOf(event('2015-09-03'), event('1990-02-01')), async (few) => {
    const { say, press } = converse(few, { now: '2026-06-03T06:00:00Z' });
    expect(buttonsOf(await say('/on'))[0]?.[1]).toBe('September, any year ▾');
    await say('5 May 2014');
    expect(buttonsOf(await press('📅'))[0]?.[1]).toBe('September 2015 ▾');
    await say('5 May 1066');
    expect(buttonsOf(await press('📅'))[0]?.[1]).toBe('February 1990 ▾');
  });
});

test('a month with more than a hundred events has all of its days marked', async () => {
  const events = Array.from({ length: 240 }, (_, n) => {
    const date = `2015-09-${String((n % 30) + 1).padStart(2, '0')}`;
    return event(date, { id: `${date}-${n}` });
  });
  await withTable(collectionOf(...events), async (full) => {
    const { say, pressData } = converse(full);
    await say('/on');
    const labels = buttonsOf(await pressData('k09.2015')).flat();
    expect(labels.filter((label) => label.endsWith('•'))).toHaveLength(30);
  });
});

test('a month goes over into the next year, and 1 BC into AD 1', async () => {
  const { say, pressData, press } = converse(table);
  await say('/on');
  await pressData('k12.2015');
  expect(buttonsOf(await press('›'))[0]?.[1]).toBe('January 2016 ▾');
  await pressData('k12.0');
  expect(buttonsOf(await press('›'))[0]?.[1]).toBe('January AD 1 ▾');
  await pressData('k12');
  expect(buttonsOf(await press('›'))[0]?.[1]).toBe('January, any year ▾');
});

test('every month of every year has its days, and each button asks for what it says', async () => {
  const { say, pressData } = converse(table);
  await say('/on');
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.option(anyYear, { nil: undefined }), async (month, year) => {
      const calls = await pressData(encodeAction({ kind: 'calendar', month, year }));
      const days = buttonsOf(calls)
        .flat()
        .filter((label) => /^\d+•?$/.test(label))
        .map((label) => parseInt(label, 10));
      expect(days).toEqual(Array.from({ length: daysInMonth(year ?? 2000, month) }, (_, index) => index + 1));
    }),
    { numRuns: 40 },
  );
});

test('many years come in pages, there and back, over the border of the eras', async () => {
  const years = Array.from({ length: 170 }, (_, index) => formatYear(index - 99));
  await withTable(collectionOf(...years.map((year) => event(year, { id: `${year}-event` }))), async (ages) => {
    const { say, press } = converse(ages);
    await say('/on');
    const last = buttonsOf(await press('September, any year ▾'));
    expect(last.flat()).toEqual(expect.arrayContaining(['10 BC', '1 BC', 'AD 1', 'AD 70', '‹']));
    const middle = buttonsOf(await press('‹'));
    expect(middle.at(-1)).toEqual(['‹', '›']);
    const first = buttonsOf(await press('‹'));
    expect(first.flat()).toContain('100 BC');
    expect(first.at(-1)).toEqual(['›']);
    expect(buttonsOf(await press('100 BC'))[0]?.[1]).toBe('September 100 BC ▾');
  });
});

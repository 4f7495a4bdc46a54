import { itemsOf, readImport } from '../support/importing';

async function entry(lines: readonly string[], rest = '') {
  const text = `BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\n${lines.join('\n')}\nEND:VEVENT\n${rest}END:VCALENDAR\n`;
  const [[, date] = []] = await itemsOf('a.ics', Buffer.from(text.replaceAll('\n', '\r\n')));
  return date;
}

test.each<[what: string, lines: readonly string[], date: string]>([
  ['a whole day', ['DTSTART;VALUE=DATE:19690720'], '1969-07-20'],
  ['a whole day that ends on the next', ['DTSTART;VALUE=DATE:19690720', 'DTEND;VALUE=DATE:19690721'], '1969-07-20'],
  ['three days', ['DTSTART;VALUE=DATE:19690720', 'DTEND;VALUE=DATE:19690723'], '1969-07-20/1969-07-22'],
  ['a time in a zone', ['DTSTART;TZID=America/New_York:19690720T231700'], '1969-07-20'],
  ['a time in UTC', ['DTSTART:19690721T025615Z'], '1969-07-21'],
  ['an evening until midnight', ['DTSTART:19690720T200000', 'DTEND:19690721T000000'], '1969-07-20'],
  ['a night', ['DTSTART:19690720T200000', 'DTEND:19690721T040000'], '1969-07-20/1969-07-21'],
  ['a duration of days', ['DTSTART;VALUE=DATE:19690720', 'DURATION:P2D'], '1969-07-20/1969-07-21'],
  ['a duration of hours', ['DTSTART:19690720T200000', 'DURATION:PT36H'], '1969-07-20/1969-07-22'],
  ['a duration until midnight', ['DTSTART:19690720T200000', 'DURATION:PT4H'], '1969-07-20'],
  ['a folded line', ['DTSTART;X-LONG=aaaa', ' bbbb:19690720T200000'], '1969-07-20'],
  [
    'an alarm is none of its days',
    ['DTSTART:19690720T200000', 'BEGIN:VALARM', 'DURATION:P3D', 'END:VALARM'],
    '1969-07-20',
  ],
  ['a rule that no calendar knows', ['DTSTART:19690720T200000', 'RRULE:FREQ=NEVER'], '1969-07-20'],
  ['a birthday without a year', ['DTSTART;X-APPLE-OMIT-YEAR=1604;VALUE=DATE:16040720'], 'no year'],
  ['one moved day, alone in the file', ['UID:1', 'RECURRENCE-ID:19690719', 'DTSTART:19690720'], '1969-07-20'],
])('%s', async (_, lines, date) => {
  expect(await entry(lines)).toBe(date);
});

test('a day of a repeating entry that is in the file is not read twice', async () => {
  const master = 'BEGIN:VEVENT\nUID:1\nDTSTART:19690719\nRRULE:FREQ=YEARLY\nSUMMARY:A\nEND:VEVENT\n';
  expect(await entry(['UID:1', 'RECURRENCE-ID:19690719', 'DTSTART:19690720'], master)).toBe(
    'one day of a repeating entry',
  );
});

test.each([
  ['VEVENT', [1, '1969-07-20', 'A']],
  ['VJOURNAL', [2, '1969-07-20', 'A']],
  ['VTODO', [2, 'a task: it is no event']],
])('a %s', async (kind, item) => {
  const text = `BEGIN:${kind}\nDTSTART:19690720\nSUMMARY:A\nEND:${kind}\n`;
  const whole = kind === 'VEVENT' ? text : `BEGIN:VCALENDAR\n${text}END:VCALENDAR\n`;
  expect(await itemsOf('a.ics', Buffer.from(whole))).toEqual([item]);
});

test('escapes and folds in texts', async () => {
  const text = 'BEGIN:VEVENT\nDTSTART:19690720\nSUMMARY:One\\, two\\;\n  three\nCATEGORIES:a\\, b,c\nEND:VEVENT\n';
  expect((await readImport('a.ics', Buffer.from(text))).items).toMatchObject([
    { title: { en: 'One, two; three' }, topics: ['a, b', 'c'] },
  ]);
});

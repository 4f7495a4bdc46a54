import {
  photoSchema,
  shownSchema,
  terminalButtons,
  terminalPicture,
  terminalText,
} from '../../infra/local/terminal-text';
import { bold, lines, link, quotation } from '../../shared/language/rich-text';

const MESSAGE = lines(bold('Title'), link('TASS', 'https://tass.com/'), quotation('one\ntwo'), 'end');

test('without colours: quotes have a bar, links their address', () => {
  expect(terminalText({ ...MESSAGE, entities: [...MESSAGE.entities] }, false)).toBe(
    'Title\nTASS <https://tass.com/>\n│ one\n│ two\nend',
  );
});

test('with colours: bold is bold', () => {
  expect(terminalText({ ...MESSAGE, entities: [...MESSAGE.entities] }, true)).toMatch(/^\u001b\[1mTitle\u001b\[22m\n/);
});

test('buttons are numbered through the rows', () => {
  const inline_keyboard = [
    [{ text: '1', callback_data: 'ea' }],
    [
      { text: '‹ 2 Sep', callback_data: 'd09020902' },
      { text: '4 Sep ›', callback_data: 'd09040904' },
    ],
  ];
  expect(terminalButtons(shownSchema.parse({ text: '', reply_markup: { inline_keyboard } }))).toEqual({
    text: '[1]\n[2] ‹ 2 Sep   [3] 4 Sep ›',
    data: new Map([
      ['1', 'ea'],
      ['2', 'd09020902'],
      ['3', 'd09040904'],
    ]),
  });
});

test('a day of a calendar is chosen by its number, and the other buttons have those after it', () => {
  const days = Array.from({ length: 30 }, (_, index) => ({
    text: `${index + 1}${index === 2 ? '•' : ''}`,
    callback_data: `day-${index + 1}`,
  }));
  const inline_keyboard = [[{ text: '‹', callback_data: 'back' }], [{ text: '·', callback_data: 'here' }, ...days]];
  const { text, data } = terminalButtons(shownSchema.parse({ text: '', reply_markup: { inline_keyboard } }));
  expect(text).toMatch(/^\[31\] ‹\n· {3}\[1\] {3}\[2\] {3}\[3•\] {3}\[4\]/);
  expect([data.get('3'), data.get('31'), data.size]).toEqual(['day-3', 'back', 31]);
});

test('control characters, and what turns a line round, do not reach the terminal, and the offsets stay', () => {
  const shown = shownSchema.parse({
    text: 'a\u001b[2Jb\n\u009bc',
    entities: [
      { type: 'bold', offset: 5, length: 1 },
      { type: 'text_link', offset: 8, length: 1, url: 'https://a.b/\u001b' },
    ],
    reply_markup: { inline_keyboard: [[{ text: '\u0007x\u202ey\u2067z', callback_data: 'e' }]] },
  });
  expect(terminalText(shown, true)).toBe(
    'a\ufffd[2J\u001b[1mb\u001b[22m\n\ufffd\u001b[4mc\u001b[24m <https://a.b/\ufffd>',
  );
  expect(terminalButtons(shown).text).toBe('[1] \ufffdx\ufffdy\ufffdz');
});

test('a picture is shown by its address, without what would steer the terminal', () => {
  const photo = { photo: 'http://127.0.0.1:1/picture/en/latest/2024.png', caption: '2024 · 3 events\u001b[2J' };
  const shown = terminalPicture(photoSchema.parse(photo));
  expect(shown).toMatch(/^🖼 2024 · 3 events.*\nhttp:\/\/127\.0\.0\.1:1\/picture\/en\/latest\/2024\.png$/);
  expect(shown).not.toContain('\u001b');
});

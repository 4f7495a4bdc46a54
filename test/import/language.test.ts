import { decodeFile } from '../../infra/import/decode-file';
import { readFile } from '../../infra/import/read-file';
import { detectLanguage } from '../../infra/import/texts/detect-language';
import { GUESSES, TODAY } from '../support/importing';

const ENGLISH = 'Date,Title\n1957,The first satellite of the Earth is launched from Baikonur\n';
const RUSSIAN = 'Дата;Событие\n1957;Запуск первого спутника Земли\n';
const CHINESE = '日期,标题\n1957,第一颗人造卫星发射\n';
const GERMAN = `Datum;Titel\n${'1957;Der Start des künstlichen Satelliten für das Gespräch über Größe\n'.repeat(12)}`;

test.each([
  ['English', ENGLISH, 'en', undefined],
  ['Russian', RUSSIAN, 'ru', /^its texts are taken as Russian \(--lang says otherwise\)$/],
  ['Chinese', CHINESE, 'zh', /taken as Chinese/],
  ['Russian under English headings', 'date,title\n1957,Запуск спутника\n', 'ru', /Russian/],
  ['Russian with addresses', 'date;title;url\n1957;Пуск;https://example.org/a-long/address\n', 'ru', /Russian/],
  ['Russian in JSON, escaped', '[{"date":"1957","title":"\\u041f\\u0443\\u0441\\u043a"}]', 'ru', /Russian/],
  ['Russian in a calendar', 'BEGIN:VEVENT\nDTSTART:19571004\nSUMMARY:Пуск спутника\nEND:VEVENT\n', 'ru', /Russian/],
  ['Ukrainian', 'Дата;Подія\n1957;Запуск першого супутника Землі\n', 'ru', /taken as Russian.*which they may not be$/],
  ['German', GERMAN, 'en', /taken as English.*which they do not look like$/],
  ['Japanese', '1957,スプートニクの打ち上げとカウントダウン\n', 'en', /do not look like/],
  ['numbers', '1957;83\n', 'en', undefined],
])('%s', (_, text, language, remark) => {
  const detected = detectLanguage(text);
  expect(detected.language).toBe(language);
  if (remark === undefined) expect(detected.remark).toBeUndefined();
  else expect(detected.remark).toMatch(remark);
});

/** Of a text with Russian letters in windows-1251. */
function windows1251(text: string): Buffer {
  const letters = [...Array(64).keys()].map((at) => String.fromCharCode(0x410 + at));
  return Buffer.from(
    Array.from(text).map((letter) =>
      letters.includes(letter) ? 0xc0 + letters.indexOf(letter) : letter.charCodeAt(0),
    ),
  );
}

test.each<[what: string, bytes: Buffer, encoding: string | undefined, text: string]>([
  ['UTF-8', Buffer.from(RUSSIAN), undefined, RUSSIAN],
  ['windows-1251', windows1251(RUSSIAN), 'windows-1251', RUSSIAN],
  ['GBK', Buffer.from('c8d5c6da2cb1eacce20a313935372cb5dad2bbbfc5', 'hex'), 'gb18030', '日期,标题\n1957,第一颗'],
  ['windows-1252', Buffer.from('Datum;Größe\n1957;für\n', 'latin1'), 'windows-1252', 'Datum;Größe\n1957;für\n'],
  ['UTF-16', Buffer.from(`\uFEFF${RUSSIAN}`, 'utf16le'), 'utf-16le', RUSSIAN],
  ['UTF-16 without a mark', Buffer.from(ENGLISH, 'utf16le'), 'utf-16le', ENGLISH],
])('%s without --lang', (_, bytes, encoding, text) => {
  expect(decodeFile(bytes, undefined)).toEqual({ text, ...(encoding !== undefined && { encoding }) });
});

test('a sheet is in its own language, which is said', async () => {
  const { items, remarks, language } = await readFile('a.csv', windows1251(RUSSIAN), { today: TODAY, settle: GUESSES });
  expect(language).toBe('ru');
  expect(items).toMatchObject([{ title: { ru: 'Запуск первого спутника Земли' } }]);
  expect(remarks).toEqual([
    'it is not UTF-8, and was read as windows-1251',
    'its texts are taken as Russian (--lang says otherwise)',
  ]);
});

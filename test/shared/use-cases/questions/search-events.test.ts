import fc from 'fast-check';
import type { LocalTable } from '../../../../infra/local/local-table';
import type { Collection } from '../../../../shared/domain/collection';
import { LONGEST_PAGED_TEXT, type PagePlace } from '../../../../shared/domain/action';
import { languages } from '../../../../shared/language/languages';
import { TURNING_MARKS } from '../../../../shared/language/turning-marks';
import { understoodLanguages } from '../../../../shared/language/understood-languages';
import { understand } from '../../../../shared/language/understanding/understand';
import { splitWords } from '../../../../shared/language/searching/split-words';
import { findMatches } from '../../../../shared/use-cases/questions/search/find-matches';
import { readText } from '../../../../shared/use-cases/questions/read-text';
import { suggestEvents } from '../../../../shared/use-cases/questions/suggest-events';
import type { AnswerPorts } from '../../../../shared/use-cases/answer-ports';
import { searchEvents } from '../../../../shared/use-cases/questions/search-events';
import { builtInCollection } from '../../../support/events';
import { askerIn, openSearchTable } from '../../../support/search';

const PARADE = '2015-09-03-beijing-victory-parade';
const REMEMBRANCE = '2025-09-03-beijing-wwii-remembrance';
const SCO_SUMMIT = '2025-08-31-sco-tianjin-summit';
const STATE_VISIT = '2024-05-16-putin-state-visit-china';
const OLYMPICS = [
  '2022-02-04-russia-china-joint-statement',
  '2022-02-04-beijing-winter-olympics-opening',
  '2022-02-03-putin-cmg-interview',
];

let table: LocalTable;
let ports: AnswerPorts;
let collection: Collection;

beforeAll(async () => {
  collection = await builtInCollection();
  ({ ports, ...table } = await openSearchTable(collection));
});
afterAll(() => table.close());

describe('the first found, in the language of the query or another', () => {
  test.each([
    // Words, people, places, in the three languages.
    ['en', 'parade', [PARADE, REMEMBRANCE]],
    ['en', 'When was the parade in Beijing?', [PARADE, REMEMBRANCE]],
    ['en', 'SCO summit Tianjin', [SCO_SUMMIT]],
    ['en', 'xi jinping moscow', ['2025-xi-visit-russia-victory-80', '2023-03-xi-moscow-visit']],
    ['en', 'Zhongnanhai', ['2024-05-16-zhongnanhai-meeting']],
    ['en', 'gas pipeline', ['2027-gas-pipeline-launch']],
    ['en', '70th anniversary', [PARADE]],
    ['en', 'state visits', [STATE_VISIT]],
    ['en', 'газопровод', ['2027-gas-pipeline-launch']],
    ['en', '国事访问', [STATE_VISIT]],
    ['ru', 'summit tianjin', [SCO_SUMMIT]],
    ['zh', 'саммит шос', [SCO_SUMMIT]],
    // Forms of Russian words.
    ['ru', 'парада', [PARADE, REMEMBRANCE]],
    ['ru', 'парадом в Пекине', [PARADE]],
    ['ru', 'государственному визиту', [STATE_VISIT]],
    ['ru', 'дружбой', ['2001-good-neighbourliness-treaty']],
    ['ru', '80-летие Победы', [REMEMBRANCE, '2025-xi-visit-russia-victory-80']],
    ['ru', 'Тяньцзинь', [SCO_SUMMIT]],
    ['ru', 'олимпиадой', ['2022-02-03-putin-cmg-interview', ...OLYMPICS.slice(0, 2)]],
    // Chinese without spaces.
    ['zh', '奥运', OLYMPICS],
    ['zh', '奥运会', OLYMPICS],
    ['zh', '阅兵', [PARADE, REMEMBRANCE]],
    ['zh', '北京阅兵是哪一年', [PARADE, REMEMBRANCE]],
    ['zh', '上合峰会', [SCO_SUMMIT]],
    ['zh', '天津', [SCO_SUMMIT]],
    ['zh', '习近平访问莫斯科', ['2023-03-xi-moscow-visit', '2025-xi-visit-russia-victory-80']],
    // Typing errors, another alphabet, another keyboard.
    ['en', 'Tianjn', [SCO_SUMMIT]],
    ['en', 'Tianijn', [SCO_SUMMIT]],
    ['en', 'prade', [PARADE]],
    ['en', 'olimpic', OLYMPICS],
    ['ru', 'олимпида', OLYMPICS],
    ['en', 'Pekin parad', [PARADE]],
    ['en', 'gfhfl', [PARADE, REMEMBRANCE]],
    ['en', 'hina state visit', [STATE_VISIT]],
    // Filters.
    ['en', 'topic:sco', [SCO_SUMMIT]],
    ['ru', 'тема:ШОС', [SCO_SUMMIT]],
    ['zh', '主题:上合组织', [SCO_SUMMIT]],
    ['en', 'putin #sco', ['2025-08-31-putin-visit-china', SCO_SUMMIT]],
    ['en', 'topic:"belt and road"', ['2023-10-putin-belt-and-road-forum']],
    // Dates in the text.
    ['en', 'parade 2015', [PARADE]],
    ['en', 'parade 2025', [REMEMBRANCE]],
    ['en', 'parade on 3 September', [PARADE, REMEMBRANCE]],
    ['ru', 'встреча в мае 2024', ['2024-05-17-harbin-students-and-memorial', '2024-05-16-zhongnanhai-meeting']],
    ['zh', '2015年9月阅兵', [PARADE]],
    ['en', 'summit after 2020', [SCO_SUMMIT]],
    ['ru', 'тема:шос 2001', ['2001-sco-established']],
    // A date alone is the list of the date.
    ['en', '3 September 2015', [PARADE]],
    // A date with nothing in it.
    ['en', 'parade 1999', [PARADE]],
    ['en', 'qwertyzz', []],
  ])('%s: %s', async (language, text, first) => {
    const ids = await found(text, language);
    expect(ids.slice(0, first.length)).toEqual(first);
    expect(ids.length > 0).toBe(first.length > 0);
  });
});

describe('what is said of the search', () => {
  test.each([
    [
      'en',
      'Tianjn',
      ['Search: Tianjn', 'Best matches first.', 'No match for “tianjn”; showing results for “tianjin”.'],
    ],
    ['en', 'parade 2015', ['Search: parade · 2015']],
    ['ru', 'тема:шос визит 2025', ['Поиск: визит · 2025 год · ШОС']],
    // The same word in other letters is no correction.
    ['ru', 'Pekin', ['Поиск: Pekin', expect.stringMatching(/^Найдено: \d+/)]],
    ['en', 'parade 1999', ['Search: parade', 'There’s nothing about “parade” in that time (1999).']],
    // A few events have most of the words: they are told, and what is missing.
    ['en', 'parade beijing qwertyzz', ['Search: parade beijing qwertyzz', 'No match for “qwertyzz”.']],
    ['en', 'parade qwertyzz asdfghj', ['There’s nothing about “qwertyzz asdfghj” in this collection.']],
    ['zh', '阅兵的那种饺子', ['事件库中没有关于“饺子”的内容。']],
    // What was on a day is told in other words than asked.
    ['en', 'qwertyzz on 3 September 2015', ['3 September 2015', 'No match for “qwertyzz”.']],
    ['en', 'qwertyzz in September 2015', ['There’s nothing about “qwertyzz” in this collection.']],
    ['en', 'qwertyzz on 5 September 2015', ['There’s nothing about “qwertyzz” in this collection.']],
    ['en', 'olympics opening qwertied', ['Search: olympics opening qwertied', 'No match for “qwertied”.']],
    ['en', 'parade pipeline', ['Search: parade pipeline', 'No event matches all these words. Closest matches:']],
    ['zh', '阅兵 2015年', ['搜索：阅兵 · 2015年']],
    ['en', '  ', ['Type what you’re looking for after the command, such as /search Tianjin.']],
  ])('%s: %s', async (language, text, says) => {
    expect((await answer(text, language)).says).toEqual(says);
  });

  test('nothing found: with what to try', async () => {
    const { message } = await answer('qwertyzz', 'ru');
    expect(message.text.text).toContain('Не нашёл в подборке: «qwertyzz».');
    expect(message.buttons.flat().map(({ action }) => action.kind)).toContain('search');
  });

  test('one sign that is several words is one of a button', async () => {
    const { message } = await answer('⅞ qwertyzz', 'en');
    expect(message.isNoAnswer).toBe(true);
    expect(message.buttons[0]?.map(({ label }) => label)).toEqual(['⅞']);
  });
});

describe('every event is found', () => {
  test.each(languages.map(({ code }) => code))('by any word of its title, in %s', async (code) => {
    for (const event of collection.events)
      for (const { text } of splitWords(event.title[code] ?? '')) {
        const context = { language: code, today: { year: 2026, month: 9, day: 3 } };
        const { words, which, dates } = understand(text, { ...context, topics: {} }, understoodLanguages);
        // Some words only say how to sort, or nothing at all.
        if (words.length > 0 && !which && dates.readings.length === 0)
          expect(await allFound(text, code)).toContain(event.id);
      }
  });

  test.each(languages.map(({ code }) => code))('by its places, people and organisations, in %s', async (code) => {
    for (const event of collection.events)
      for (const name of [...event.places, ...event.people, ...event.organisations])
        expect(await allFound(name[code] ?? '', code)).toContain(event.id);
  });
});

describe('pages', () => {
  test.each(['putin', 'Китай', '普京', 'topic:visit', 'putin 2024', 'putin visit qwertied'])(
    'of "%s", one after another and back, are the whole, each event once',
    async (text) => {
      const whole = await allFound(text, 'en');
      const there: string[] = [];
      let page = await answer(text, 'en');
      there.push(...page.ids);
      for (let next = page.more; next; next = page.more)
        there.push(...(page = await answer(next.text, 'en', next.place)).ids);
      expect(there).toEqual(whole);
      expect(new Set(there).size).toBe(there.length);
      const back = [...page.ids];
      for (let last = page.earlier; last; last = page.earlier)
        back.unshift(...(page = await answer(last.text, 'en', last.place)).ids);
      expect(back).toEqual(whole);
    },
  );

  test('of a long text are turned by what of it asks for the same; else there are none, and the rest is asked for', async () => {
    const wordy = await answer(
      'please tell me about all of the visits that have been there to Beijing and to China',
      'en',
    );
    const short = 'all visits Beijing China';
    expect(wordy.more?.text ?? short).toBe(short);
    const long = await answer('Путин Путина Путину Путиным Китай Китая Китаю Китаем', 'ru');
    expect(long.more).toBeUndefined();
    expect(long.says).toContain('Это не все события. Чтобы увидеть остальные, напишите «ещё».');
  });

  test('past the end there is nothing, and the way back', async () => {
    const page = await answer('parade', 'en', { direction: 'forward', cursor: '9999' });
    expect(page.ids).toEqual([]);
  });
});

describe('while typing', () => {
  test.each([
    ['olymp', OLYMPICS],
    ['beijin', ['2024-05-16-putin-state-visit-china']],
    ['Тяньц', [SCO_SUMMIT]],
    ['sco summ', [SCO_SUMMIT]],
    ['阅', [PARADE, REMEMBRANCE]],
    ['parade 2015', [PARADE]],
    ['3 September 2015', [PARADE]],
    ['before 1946', ['1945-victory-great-patriotic-war']],
  ])('"%s"', async (text, first) => {
    const { lines } = await suggestEvents(ports, askerIn('en'), text, { size: 10 });
    expect(lines.map(({ id }) => id)).toEqual(expect.arrayContaining(first));
  });

  test('further pages', async () => {
    for (const text of ['china', '2024', 'before 2020']) {
      const ids: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await suggestEvents(ports, askerIn('en'), text, { size: 4, cursor });
        expect(page.next ?? '').toMatch(/^[a-z0-9-]{0,52}$/);
        ids.push(...page.lines.map(({ id }) => id));
        cursor = page.next;
      } while (cursor !== undefined);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeGreaterThan(4);
    }
  });
});

describe('hostile text', () => {
  test.each([
    ['4,096 characters', 'парад '.repeat(683).slice(0, 4096)],
    ['one long word', 'a'.repeat(4096)],
    ['one long run', '北京'.repeat(2048)],
    ['markup', '<b>parade</b> & [x](javascript:1) `code` _a_'],
    ['the characters of regular expressions', '.*+?^${}()|[]\\ parade (a+)+$'],
    ['halves of characters', '\ud800parade\udc00 \udfff'],
    ['right to left, and what is not seen', '\u202eparade\u200b\u0000\u0007'],
    ['another script', 'عرض عسكري परेड 閱兵 열병식'],
    ['keys of the index', '=year 2015 #sco \uffff ~ T L000000'],
    ['names of objects', '__proto__ constructor toString topic:__proto__ topic:constructor #toString'],
  ])('%s', async (_name, text) => {
    const { message } = await answer(text, 'en');
    expect(message.text.text.length).toBeLessThanOrEqual(4096);
    await suggestEvents(ports, askerIn('en'), text, { size: 5 });
  });

  test.each(['{}zq', '{}zq 2015', 'par{}ade', 'last z{}q', 'during z{}q', 'between z{}q and parade', '7{}.2015'])(
    '"%s" with marks of direction turns no answer round',
    async (template) => {
      for (const language of languages.map(({ code }) => code)) {
        const { message } = await answer(template.replace('{}', '\u202e\u2067'), language);
        expect(JSON.stringify(message)).not.toMatch(TURNING_MARKS);
      }
    },
  );

  test('of any kind is answered', async () => {
    const piece = fc.constantFrom(
      'parade',
      'парад',
      '阅兵',
      ' ',
      ':',
      'topic:',
      '2015',
      '"',
      '#sco',
      '\ud83d',
      'в мае',
      '-',
    );
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 8 }).map((all) => all.join('')),
    );
    await fc.assert(
      fc.asyncProperty(anyText, fc.constantFrom('en', 'ru', 'zh'), async (text, language) => {
        const { ids, more } = await answer(text, language);
        expect(new Set(ids).size).toBe(ids.length);
        expect(Buffer.byteLength(more?.text ?? '')).toBeLessThanOrEqual(LONGEST_PAGED_TEXT);
      }),
      { numRuns: 150 },
    );
  });
});

interface Turn {
  readonly text: string;
  readonly place: PagePlace;
}

/** An answer: what is bold and italic at its head, its events, and what its page buttons ask for. */
async function answer(text: string, language: string, place?: PagePlace) {
  const message = await searchEvents(ports, askerIn(language), { text, place });
  const [head = ''] = message.text.text.split('\n\n');
  const actions = message.buttons.flat().map(({ action }) => action);
  const ids = actions.flatMap((action) => (action.kind === 'event' ? action.id : []));
  const turns: Turn[] = actions.flatMap((action) =>
    action.kind === 'search' && action.place ? { ...action, place: action.place } : [],
  );
  return {
    message,
    says: head.split('\n'),
    ids,
    more: turns.find((turn) => turn.place.direction === 'forward'),
    earlier: turns.find((turn) => turn.place.direction === 'backward'),
  };
}

async function found(text: string, language: string): Promise<string[]> {
  return (await answer(text, language)).ids;
}

/** All that is found, as one page. */
async function allFound(text: string, language: string): Promise<string[]> {
  const understood = await readText(ports, askerIn(language), text);
  const { lines } = await findMatches(ports, askerIn(language), understood, { size: 100, direction: 'forward' });
  return lines.map(({ id }) => id);
}

import { languages } from '../../../shared/language/languages';
import { builtInCollection } from '../../support/events';

type Text = readonly [place: string, text: string];

/** A word of each language, for whatever a text is made with. */
const WORDS: Readonly<Record<string, string>> = { en: 'Kazan', ru: 'Казань', zh: '喀山' };

/** Every text in there, with its place; of a function, each that it gives. */
function textsIn(value: unknown, word: string, place: string): Text[] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, each]) => textsIn(each, word, `${place}.${key}`));
  if (typeof value !== 'function') return [];
  const say = (given: readonly unknown[]): unknown => {
    try {
      return Reflect.apply(value, undefined, given);
    } catch {
      return undefined;
    }
  };
  const most = value.length;
  const of = (last: readonly string[]) =>
    tuples([0, 1, 2, 5, 21, word], most - 1).flatMap((some) => last.map((one) => [...some, one]));
  // Some texts are about this chat or a channel, and take that last.
  for (const given of [tuples([0, 1, 2, 5, 21, word, undefined], most), of(['chat', 'channel'])]) {
    const said = given.map(say).filter((text) => typeof text === 'string' && !/undefined|NaN/.test(text));
    if (said.length > 0) return [...new Set(said)].map((text) => [place, String(text)]);
  }
  throw new Error(`${place} says nothing of all that was tried`);
}

function tuples(values: readonly unknown[], length: number): readonly (readonly unknown[])[] {
  if (length <= 0) return [[]];
  return tuples(values, length - 1).flatMap((some) => values.map((value) => [...some, value]));
}

/** Latin words but those that are the same in every language. */
const LEFTOVER_ENGLISH = /(?<![A-Za-z])(?!(?:Telegram|UTC|ICS|JSON|CSV|ID|[IVXLC]+)(?![A-Za-z]))[A-Za-z]{2,}/;

/** What the style of a language does not allow, by what it is. */
const FAULTS: Readonly<Record<string, readonly (readonly [fault: string, found: RegExp])[]>> = {
  all: [
    ['a straight quotation mark or apostrophe', /["'`]/],
    ['three dots for an ellipsis', /\.\.\./],
    ['a hyphen for a dash or a minus', /(?:^|\s)-(?=[\s\d])/],
    ['another dash than the one of all texts', /—/],
    ['two colons in a sentence', /(?::(?!\d)|：)[^.!?。！？\n]*(?::(?!\d)|：)/],
    ['two spaces', /(?<! ) {2}(?! )/],
    ['a space at an end', /^\s|\s$/],
  ],
  en: [
    ['no contraction', /\b(?:do|does|did|is|are|was|can) ?not\b|\bI (?:will|am|have)\b/],
    ['words of nobody', /no such|what became of|nothing to tell|and the like|in which form|is told of|for good\b/i],
  ],
  ru: [
    ['leftover English', LEFTOVER_ENGLISH],
    ['a quotation mark of another language', /[”‘’]/],
    ['officialese', /данн(?:ый|ая|ое|ых)|согласно|по изложению|в том виде/i],
    ['е for ё', /(?<!\p{L})(?:еще|ее|придет|нашел|пришлет|мое|твое|все еще)(?!\p{L})/iu],
  ],
  zh: [
    ['leftover English', LEFTOVER_ENGLISH],
    ['narrow punctuation', /\p{Script=Han}\s?[,.:;!?()]|[,.:;!?()]\s?\p{Script=Han}/u],
    ['a dash with spaces', / [–—] /],
    ['no space between a character and Latin', /\p{Script=Han}[A-Za-z/]|(?<!UTC)(?<=[A-Za-z])\p{Script=Han}/u],
    ['a word that means something else', /敏感|本机器人|所知道的年份|事件集/],
  ],
};

/** With what follows them. */
const COMMANDS = /\/[a-z]+(?: \d\d:\d\d(?: [\p{L}]+)?| \d\d? ?\p{L}+\d*\p{L}*)?/gu;

function faultsOf(code: string, text: string): string[] {
  const rows = [...(FAULTS['all'] ?? []), ...(FAULTS[code] ?? [])];
  return rows.filter(([, found]) => found.test(text)).map(([fault]) => fault);
}

test.each(languages.map(({ code, messages }) => [code, messages] as const))(
  '%s: every message keeps to the style of the language',
  (code, messages) => {
    const texts = textsIn(messages, WORDS[code] ?? '', code);
    expect(texts.length).toBeGreaterThan(300);
    const wrong = texts
      .filter(([place]) => !/Separator$/.test(place))
      .flatMap(([place, text]) =>
        faultsOf(code, text.replace(COMMANDS, '/x')).map((fault) => `${place}: ${fault}: ${text}`),
      );
    expect(wrong).toEqual([]);
  },
);

test.each(languages.map(({ code }) => code))('%s: so does the built-in collection', async (code) => {
  const { title, description, sourcesNote, topics } = await builtInCollection();
  const texts = [title, description, sourcesNote, ...Object.values(topics)].map((text) => text?.[code] ?? '');
  expect(texts.flatMap((text) => faultsOf(code, text).map((fault) => `${fault}: ${text}`))).toEqual([]);
});

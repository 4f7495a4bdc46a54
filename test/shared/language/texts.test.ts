import { sourcesOf } from '../../../shared/domain/evidence';
import { languages } from '../../../shared/language/languages';
import { publishedLanguages } from '../../../shared/language/published-languages';
import { builtInCollection } from '../../support/events';

type Text = readonly [place: string, text: string];

/** A word of each language, for whatever a text is made with. */
const WORDS: Readonly<Record<string, string>> = { en: 'Kazan', ru: 'Казань', zh: '喀山' };

/** Every text in there, with its place; of a function, each that it gives. */
function textsIn(value: unknown, word: string, place: string): Text[] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, each]) => textsIn(each, word, `${place}.${key}`));
  if (!isMessage(value)) return [];
  const count = value.length;
  const plain = [0, 1, 2, 5, 21, word, undefined];
  const tried = [
    tuples(Array<unknown[]>(count).fill(plain)),
    // Some take something else in one place.
    ...OTHER_VALUES.flatMap((others) =>
      Array.from({ length: count }, (_, place) =>
        tuples(Array<unknown[]>(count).fill(plain).with(place, others(word))),
      ),
    ),
  ];
  for (const given of tried) {
    const said = given.map((values) => saidOf(value, values)).filter((text) => text !== undefined);
    if (said.length > 0) return [...new Set(said)].map((text) => [place, text]);
  }
  throw new Error(`${place} says nothing of all that was tried`);
}

/** What some messages are made with: whose data it is, outlets, how sources agree, the figures of a week. */
const OTHER_VALUES: readonly ((word: string) => unknown[])[] = [
  () => ['chat', 'channel'],
  (word) => [[word, word]],
  () =>
    [1, 2].flatMap((independent) => [undefined, 'agree', 'differ'].map((agreement) => ({ independent, agreement }))),
  () => [{ messages: 21, uncertain: 2, refused: 1, late: 0 }],
];

function isMessage(value: unknown): value is (...values: readonly unknown[]) => unknown {
  return typeof value === 'function';
}

/** What a message says, or undefined when these are no values for it. */
function saidOf(message: (...values: readonly unknown[]) => unknown, values: readonly unknown[]): string | undefined {
  try {
    const text: unknown = Reflect.apply(message, undefined, values);
    return typeof text === 'string' && !/undefined|NaN/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

function tuples(columns: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  return columns.reduce<unknown[][]>(
    (some, values) => some.flatMap((one) => values.map((value) => [...one, value])),
    [[]],
  );
}

/** Latin words but those that are the same in every language. */
const LEFTOVER_ENGLISH =
  /(?<![A-Za-z])(?<!@)(?!(?:Telegram|UTC|ICS|JSON|CSV|ID|URL|Web|iPhone|iPad|Mac|Google|Outlook|[IVXLC]+)(?![A-Za-z]))[A-Za-z]{2,}/;

/** What the style of a language does not allow, by what it is. */
const FAULTS: Readonly<Record<string, readonly (readonly [fault: string, found: RegExp])[]>> = {
  all: [
    ['a straight quotation mark or apostrophe', /["'`]/],
    ['three dots for an ellipsis', /\.\.\./],
    ['a hyphen for a dash or a minus', /(?:^|\s)-(?=[\s\d])/],
    ['two colons in a sentence', /(?::(?!\d)|：)[^.!?。！？\n]*(?::(?!\d)|：)/],
    ['two spaces', /(?<! ) {2}(?! )/],
    ['a space at an end', /^\s|\s$/],
  ],
  en: [
    ['another dash than the one of all texts', /—/],
    ['no contraction', /\b(?:do|does|did|is|are|was|can) ?not\b|\bI (?:will|am|have)\b/],
    ['words of nobody', /no such|what became of|nothing to tell|and the like|in which form|is told of|for good\b/i],
  ],
  ru: [
    ['another dash than the one of all texts', /—/],
    ['leftover English', LEFTOVER_ENGLISH],
    ['a quotation mark of another language', /[”‘]|(?<![A-Za-z])’/],
    ['officialese', /данн(?:ый|ая|ое|ых)|согласно|источник сведений|по изложению|в том виде/i],
    ['е for ё', /(?<!\p{L})(?:еще|ее|придет|нашел|пришлет|мое|твое|все еще)(?!\p{L})/iu],
  ],
  zh: [
    ['leftover English', LEFTOVER_ENGLISH],
    ['narrow punctuation', /\p{Script=Han}\s?[,.:;!?()]|[,.:;!?()]\s?\p{Script=Han}/u],
    ['a dash of another language', /–| — /],
    ['no space between a character and Latin', /\p{Script=Han}[A-Za-z/]|(?<!UTC)(?<=[A-Za-z])\p{Script=Han}/u],
    ['a word that means something else', /常识|敏感|本机器人|所知道的年份|事件集/],
  ],
};

/** Commands, with what is typed after them. */
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
    const wrong = new Map<string, string>();
    for (const [place, text] of texts)
      if (!/Separator$|\.idOf\./.test(place))
        for (const fault of faultsOf(code, text.replace(COMMANDS, '/x'))) wrong.set(`${place}: ${fault}`, text);
    expect([...wrong]).toEqual([]);
  },
);

/** Events name outlets and quote people. */
const OF_MESSAGES_ONLY = ['leftover English', 'no contraction', 'a word that means something else'];

test.each(languages.map(({ code }) => code))('%s: so does the built-in collection', async (code) => {
  const { title, description, sourcesNote, topics, events } = await builtInCollection();
  const texts = [
    ...[title, description, sourcesNote, ...Object.values(topics)].map((text) => ['collection', text?.[code] ?? '']),
    ...events.flatMap((event) =>
      [
        event.title,
        event.summary,
        event.dateNote,
        event.outcome?.text,
        ...event.places,
        ...event.attribution.flatMap(({ speaker, via }) => [speaker, via]),
        ...sourcesOf(event).flatMap(({ outlet, supports }) => [outlet, supports]),
      ].map((text) => [event.id, text?.[code] ?? '']),
    ),
  ];
  const wrong = texts.flatMap(([place = '', text = '']) =>
    faultsOf(code, text)
      .filter((fault) => !OF_MESSAGES_ONLY.includes(fault))
      .map((fault) => `${place}: ${fault}: ${text}`),
  );
  expect([...new Set(wrong)]).toEqual([]);
});

test('pages write every language as the chat does', () => {
  expect(languages).toMatchObject(
    publishedLanguages.map(({ messages: { card, page, quoted }, ...written }) => ({
      ...written,
      messages: { card, page, quoted },
    })),
  );
});

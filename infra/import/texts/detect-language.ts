/** The language that the texts of a file are taken to be in, and what people have to know of that. */
export interface DetectedLanguage {
  readonly language: string;
  readonly remark?: string;
}

/** The letters of a word in other scripts: a Chinese character is about a word. */
const LETTERS_IN_A_WORD = 4;
const SAMPLE = 200_000;

/** By its letters: Cyrillic is taken as Russian, Chinese signs as Chinese, all else as English. */
export function detectLanguage(text: string): DetectedLanguage {
  const words = textsOnly(text.slice(0, SAMPLE));
  const count = (letter: RegExp) => words.match(letter)?.length ?? 0;
  const [latin, cyrillic] = [count(/\p{Script=Latin}/gu), count(/\p{Script=Cyrillic}/gu)];
  const [chinese, kana] = [
    count(/\p{Script=Han}/gu) * LETTERS_IN_A_WORD,
    count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu),
  ];
  if (chinese > latin && chinese > cyrillic && kana * LETTERS_IN_A_WORD < chinese / 4)
    return { language: 'zh', remark: taken('Chinese') };
  if (cyrillic > latin)
    return {
      language: 'ru',
      remark: /[іїєґўћђџ]/i.test(words) ? `${taken('Russian')}, which they may not be` : taken('Russian'),
    };
  return isEnglish(words, latin)
    ? { language: 'en' }
    : { language: 'en', remark: `${taken('English')}, which they do not look like` };
}

const taken = (language: string) => `its texts are taken as ${language} (--lang says otherwise)`;

/** Without what is written in Latin letters in every language: headings, keys, tags, addresses, markup. */
function textsOnly(text: string): string {
  const [, heading = ''] = /^([^\n]*\n)[^]*\p{L}/u.exec(text) ?? [];
  return text
    .slice(heading.length)
    .replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replaceAll(/"[\w .-]*"\s*:/g, ' ')
    .replaceAll(/https?:\/\/[^\s"<>]+|<[^<>]*>/g, ' ')
    .replaceAll(/^(?!SUMMARY|DESCRIPTION|LOCATION|CATEGORIES)[A-Z-]+[;:].*$|^[ \t]*\d+ (?:@\S+@ )?[A-Z_]+\b/gm, ' ');
}

const COMMON = /\b(?:the|of|and|in|to|a|is|was|for|on|by|at|from|with)\b/gi;
/** Shorter texts, such as names alone, show no language. */
const ENOUGH_LETTERS = 400;

function isEnglish(words: string, letters: number): boolean {
  if (letters < ENOUGH_LETTERS) return letters > 0 || !/\p{L}/u.test(words);
  const other = words.match(/(?!\p{ASCII})\p{Script=Latin}/gu)?.length ?? 0;
  return other < letters / 100 || (words.match(COMMON)?.length ?? 0) > letters / 60;
}

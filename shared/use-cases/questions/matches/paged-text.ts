import { LONGEST_PAGED_TEXT } from '../../../domain/action';
import { publishedForms } from '../../../language/published-forms';
import type { Understanding } from '../../../language/understanding/understanding';
import type { ReadPorts } from '../../answer-ports';
import type { Asker } from '../../asker';
import { withoutBound } from '../search/is-relation';
import { readText } from '../read-text';

/** The text, or what of it asks for the same, short enough for a button; undefined when none is. */
export async function textForPages(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
): Promise<string | undefined> {
  const whole = understood.text.replace(/[\s\p{Cs}\p{Cc}]+/gu, ' ').trim();
  const asksTheSame = async (text: string) =>
    asksOf(asRelation(await readText(ports, asker, text), understood)) === asksOf(understood);
  const { isStopWord } = publishedForms();
  const short = whole
    .split(' ')
    .filter((word) => !isStopWord(word.toLowerCase()))
    .join(' ');
  for (const text of [whole, short]) if (fits(text) && (await asksTheSame(text))) return text;
  if (!(await asksTheSame(whole))) return undefined;
  // Most of what asks is small words, too: some of them may be left out.
  let words = whole.split(' ');
  for (const word of words.filter((each) => isStopWord(each.toLowerCase())).slice(0, MOST_LEFT_OUT)) {
    const others = words.filter((each) => each !== word);
    if (await asksTheSame(others.join(' '))) words = others;
    if (fits(words.join(' '))) return words.join(' ');
  }
  return undefined;
}

/** Each is one more reading of the text. */
const MOST_LEFT_OUT = 8;

function fits(text: string): boolean {
  return Buffer.byteLength(text) <= LONGEST_PAGED_TEXT;
}

/** "Wars between Russia and China" was taken without its bound, and so it will be again. */
function asRelation(again: Understanding, { bound }: Understanding): Understanding {
  return again.bound && !bound ? withoutBound(again, again.bound) : again;
}

/** What two texts have in common that find the same; "when" only says what leads the answer. */
function asksOf(understood: Understanding): string {
  const asked = understood.asked === 'when' || understood.asked === 'age' ? undefined : understood.asked;
  return JSON.stringify({
    ...understood,
    text: undefined,
    talk: undefined,
    tense: undefined,
    frame: undefined,
    asked,
    dates: understood.dates.readings,
  });
}

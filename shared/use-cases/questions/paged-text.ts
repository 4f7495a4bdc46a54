import { LONGEST_PAGED_TEXT } from '../../domain/action';
import { publishedForms } from '../../language/published-forms';
import type { Understanding } from '../../language/understanding/understanding';
import type { ReadPorts } from '../answer-ports';
import type { Asker } from '../asker';
import { withoutBound } from './is-relation';
import { readText } from './read-text';

/** The text, or what of it asks for the same, short enough for a button; undefined when none is. */
export async function textForPages(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
): Promise<string | undefined> {
  const { isStopWord } = publishedForms();
  const whole = understood.text.replace(/[\s\p{Cs}\p{Cc}]+/gu, ' ').trim();
  const short = whole
    .split(' ')
    .filter((word) => !isStopWord(word.toLowerCase()))
    .join(' ');
  for (const text of [whole, short]) {
    if (Buffer.byteLength(text) > LONGEST_PAGED_TEXT) continue;
    if (asksOf(asRelation(await readText(ports, asker, text), understood)) === asksOf(understood)) return text;
  }
  return undefined;
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

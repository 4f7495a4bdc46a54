import { classOf } from './character';
import { SIMPLIFIED_FORMS } from './traditional-characters';

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
const ZERO = 0x30;

/** For each traditional character its simplified form, 0 for the others. Made when the first Han character is folded. */
let forms: Uint16Array | undefined;

function madeForms(): Uint16Array {
  const made = new Uint16Array(LAST_HAN - FIRST_HAN + 1);
  let at = 0;
  let leftOut = 0;
  for (let from = 0; from < SIMPLIFIED_FORMS.length; from++) {
    const code = SIMPLIFIED_FORMS.charCodeAt(from);
    if (classOf(code) === 'digit') leftOut = leftOut * 10 + code - ZERO;
    else {
      at += leftOut;
      made[at++] = code;
      leftOut = 0;
    }
  }
  return made;
}

/** The simplified form of a traditional character; any other UTF-16 unit is its own. */
export function simplified(code: number): number {
  if (code < FIRST_HAN || code > LAST_HAN) return code;
  const simple = (forms ??= madeForms())[code - FIRST_HAN];
  return simple === undefined || simple === 0 ? code : simple;
}

/** The text with simplified characters in place of traditional ones; its length is the same. */
export function simplify(text: string): string {
  let changed = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const simple = simplified(code);
    if (simple === code) continue;
    changed += text.slice(from, at) + String.fromCharCode(simple);
    from = at + 1;
  }
  return from === 0 ? text : changed + text.slice(from);
}

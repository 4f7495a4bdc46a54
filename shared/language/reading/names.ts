import { type Token, UNKNOWN_WORD } from './token';

/** Takes the seasons, months and weekdays that are part of a name out of the date words: Bloody Sunday, 十月革命. */
export function markNames(tokens: readonly Token[]): void {
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens[at]?.word ?? UNKNOWN_WORD;
    const isNumbered = word.mark === 'month' && at > 0 && tokens[at - 1]?.form === 'characters';
    if (!word.nameable && !isNumbered) continue;
    const first = isNumbered ? at - 1 : at;
    const before = first > 0 ? tokens[first - 1]?.word : undefined;
    const named = before?.nameBefore === true || (tokens[at + 1]?.word.nameAfter === true && !leadsToDate(before));
    if (named) for (const part of tokens.slice(first, at + 1)) forget(part);
  }
}

/** In October war broke out. */
function leadsToDate(before: Token['word'] | undefined): boolean {
  return before !== undefined && before.filler && !before.article;
}

function forget(token: Token): void {
  token.word = UNKNOWN_WORD;
  token.kind = 'none';
}

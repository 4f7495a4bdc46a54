import type { Token } from './token';

/** A question mark between the parts of a date says that the part before it is in doubt. */
export function withoutDoubt(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, at) => {
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    const amid = token.value === 0x3f && token.glued && before && next && goesOn(next);
    if (amid) before.doubted = true;
    return !amid;
  });
}

function goesOn({ kind, word }: Token): boolean {
  return kind === 'number' || word.month !== undefined || word.era !== undefined || word.to || word.sign === 'close';
}

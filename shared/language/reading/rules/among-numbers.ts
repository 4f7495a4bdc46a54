import type { TokenList } from '../token';

/** 138 0013 8000, 4111 1111 1111 1111: the groups of a telephone number, of a card. */
export function isAmongNumbers(tokens: TokenList, at: number): boolean {
  const before = tokens.at(at - 1);
  if (tokens.at(at).form !== 'digits') return false;
  return (before.form === 'digits' && before.kind === 'number') || (isGroup(tokens, at + 1) && isGroup(tokens, at + 2));
}

function isGroup(tokens: TokenList, at: number): boolean {
  const { form, digits } = tokens.at(at);
  return form === 'digits' && digits === 4;
}

/**
 * What a person typed, as an answer repeats it: its beginning, without what has no look of its own. Marks of direction
 * would turn the rest of the answer round. Empty where nothing can be seen.
 */
export function sanitised(typed: string, mostLetters: number): string {
  // Joiners and the selector of emoji stay: they hold them together, and shape the letters of some scripts.
  const invisible = /(?![\u200c\u200d\ufe0f])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;
  const text = typed.toWellFormed().replace(invisible, '').trim().slice(0, mostLetters).toWellFormed();
  return VISIBLE.test(text) ? text : '';
}

const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

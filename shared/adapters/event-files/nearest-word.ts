/** The word that may have been meant; undefined when none is near. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const allowed = Math.max(1, Math.floor(word.length / 3));
  const [nearest] = known
    .map((candidate) => ({ candidate, edits: editsBetween(word, candidate) }))
    .filter(({ candidate, edits }) => edits <= allowed || hasSameLetters(word, candidate))
    .sort((a, b) => a.edits - b.edits);
  return nearest?.candidate;
}

function hasSameLetters(a: string, b: string): boolean {
  return lettersOf(a).sort().join('') === lettersOf(b).sort().join('');
}

/** Letters to add, drop or replace to make one word of the other (Levenshtein). */
function editsBetween(from: string, to: string): number {
  const letters = lettersOf(to);
  let row = Array.from({ length: letters.length + 1 }, (_, index) => index);
  for (const [rowIndex, letter] of lettersOf(from).entries()) {
    let last = rowIndex + 1;
    const next = [last];
    for (let column = 1; column <= letters.length; column += 1) {
      const [diagonal = 0, above = 0] = row.slice(column - 1, column + 1);
      last = Math.min(above + 1, last + 1, diagonal + (letters[column - 1] === letter ? 0 : 1));
      next.push(last);
    }
    row = next;
  }
  return row[letters.length] ?? 0;
}

function lettersOf(word: string): string[] {
  return Array.from(word);
}

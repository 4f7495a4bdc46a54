import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { onFirstUse } from '../on-first-use';
import { cached } from '../../use-cases/cached';

const rangesSchema = onFirstUse(() => z.array(z.tuple([z.number(), z.number()])));

/** The code points that the fonts have: infra/fonts/make-fonts.mjs writes them beside the fonts, as ranges. */
const covered = cached((): ReadonlySet<number> => {
  const ranges = rangesSchema.parse(JSON.parse(readFileSync(join(__dirname, 'fonts', 'characters.json'), 'utf8')));
  return new Set(
    ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index)),
  );
});

/** Invisible: white space, and what only formats the text beside it. */
const INVISIBLE = /^[\s\p{Cf}\p{Variation_Selector}]$/u;

/** The characters of a text that pictures cannot show, each once. */
export function missingCharacters(text: string): readonly string[] {
  return [...new Set(text)].filter((character) => !INVISIBLE.test(character) && !isCovered(character));
}

function isCovered(character: string): boolean {
  return covered().has(character.codePointAt(0) ?? 0);
}

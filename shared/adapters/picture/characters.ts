import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { cached } from '../../use-cases/cached';

const rangesSchema = z.array(z.tuple([z.number(), z.number()]));

/** The code points that the fonts have, as ranges: infra/fonts/make-fonts.mjs writes them beside the fonts. */
const covered = cached(() =>
  rangesSchema.parse(JSON.parse(readFileSync(join(__dirname, 'fonts', 'characters.json'), 'utf8'))),
);

/** Invisible: white space, and what only formats the text beside it. */
const INVISIBLE = /^[\s\p{Cf}\p{Variation_Selector}]$/u;

/** The characters of a text that pictures cannot show, each once. */
export function missingCharacters(text: string): readonly string[] {
  return [...new Set(text)].filter((character) => !INVISIBLE.test(character) && !isCovered(character));
}

function isCovered(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return covered().some(([first, last]) => first <= code && code <= last);
}

import { withNoBreaks } from '../../language/no-breaks';

/** More than any line of a picture shows. */
const MOST_CHARACTERS = 300;

/** What cannot be drawn, or would turn the text round: control and format characters, private ones, emoji. */
const UNDRAWABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Variation_Selector}\p{Emoji_Presentation}\p{Emoji_Modifier}]/gu;

/** The text as pictures show it: on one line, with no-break spaces, without what no font can draw. */
export function drawable(text: string): string {
  const clean = text
    .replace(/\s+/g, (space) => (space === '\u00a0' ? space : ' '))
    .replace(UNDRAWABLE, '')
    .trim();
  const characters = Array.from(clean).slice(0, MOST_CHARACTERS);
  return withNoBreaks({ text: characters.join(''), entities: [] }).text;
}

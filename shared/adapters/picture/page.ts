import type { PublishedLanguage } from '../../language/published-language';
import { type Box, box } from './box';
import type { Colours } from './theme';

/** In pixels: the size that link previews show whole. */
export const WIDTH = 1200;
export const HEIGHT = 630;
const EDGE = 12;
const LEFT = 60;
const RIGHT = 72;
/** In pixels: between the margins. */
export const INNER_WIDTH = WIDTH - EDGE - LEFT - RIGHT;

/** The sheet that a picture is drawn on, from top to bottom. */
export function page(
  { language, colours }: { readonly language: PublishedLanguage; readonly colours: Colours },
  ...children: readonly (Box | undefined)[]
): Box {
  return box(
    {
      width: WIDTH,
      height: HEIGHT,
      flexDirection: 'column',
      boxSizing: 'border-box',
      overflow: 'hidden',
      padding: `52px ${RIGHT}px 44px ${LEFT}px`,
      borderLeft: `${EDGE}px solid ${colours.accent}`,
      backgroundColor: colours.background,
      color: colours.ink,
      // Chinese punctuation is that of the Chinese font.
      fontFamily: language.code === 'zh' ? 'Noto Sans SC, Noto Sans' : 'Noto Sans, Noto Sans SC',
    },
    ...children,
  );
}

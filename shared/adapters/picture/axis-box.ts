import type { DateTerm } from '../../language/date-text';
import type { PublishedLanguage } from '../../language/published-language';
import type { Axis } from './axis';
import { type Box, box, text } from './box';
import { drawable } from './drawable';
import type { Colours } from './theme';

const LABEL_HEIGHT = 30;
/** In pixels: a label this near to the end would be cut. */
const LABEL_ROOM = 56;

/** A line with its ticks and, over it, the marks; below it the labels of the ticks. The line is `top` below the top. */
export function axisBox(
  { ticks }: Axis,
  marks: readonly Box[],
  {
    language,
    colours,
    length,
    top,
  }: { readonly language: PublishedLanguage; readonly colours: Colours; readonly length: number; readonly top: number },
): Box {
  const drawn = ticks.map(({ at, label }) => {
    const half = label ? 12 : 7;
    return box({
      position: 'absolute',
      left: Math.min(length - 2, Math.round(at * length)),
      top: top - half,
      width: 2,
      height: 2 * half,
      backgroundColor: colours.line,
    });
  });
  const labels = ticks.flatMap(({ at, label }) => {
    const left = Math.round(at * length);
    if (!label || left > length - LABEL_ROOM) return [];
    const style = {
      position: 'absolute',
      left,
      top: top + 20,
      fontSize: 22,
      color: colours.soft,
      whiteSpace: 'nowrap',
    } as const;
    return [text(style, drawable(labelText(label, language)))];
  });
  const line = box({
    position: 'absolute',
    left: 0,
    top: top - 1,
    width: length,
    height: 2,
    backgroundColor: colours.line,
  });
  return box(
    { position: 'relative', width: length, height: top + 20 + LABEL_HEIGHT },
    line,
    ...drawn,
    ...marks,
    ...labels,
  );
}

/** Without the word that some languages write after a year. */
function labelText(label: DateTerm, { dateText }: PublishedLanguage): string {
  return label.unit === 'year' && label.year > 0 ? String(label.year) : dateText.date(label);
}

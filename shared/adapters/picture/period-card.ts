import { readingOf } from '../../domain/date-query';
import type { EventLine } from '../../domain/event-line';
import { historicalDate, knownSpanOf } from '../../domain/historical-date';
import { capitalised, textIn } from '../../language/local-text';
import { renderHistoricalDate, renderReading } from '../../language/render-date';
import type { PeriodPicture } from '../../domain/period-picture';
import { axisOf } from './axis';
import { axisBox } from './axis-box';
import { type Box, box, text } from './box';
import { drawable } from './drawable';
import type { Scene } from './event-card';
import { drawnEvidenceMark } from './evidence-mark';
import { inLanes } from './lanes';
import { INNER_WIDTH, page } from './page';
import { THEMES } from './theme';
import { extentOf, timeMark } from './time-mark';

/** In pixels: of the marks over the line. */
const MARK = 14;
const LANE = 18;
const MOST_LANES = 4;

/** A span of time on one axis, with its most important events named below. */
export function periodCard({ span, total, lines, named }: PeriodPicture, { language, theme, collection }: Scene): Box {
  const colours = THEMES[theme];
  const axis = axisOf(span);
  const extents = lines.map(({ date }) => extentOf(knownSpanOf(historicalDate(date)), axis.span, INNER_WIDTH));
  const { lanes, laneOf } = inLanes(extents, MOST_LANES);
  const marks = lines.flatMap((line, index) => {
    const [extent, lane] = [extents[index], laneOf[index]];
    if (!extent || lane === undefined) return [];
    return [timeMark(line, extent, colours, { top: (lanes - 1 - lane) * LANE, height: MARK })];
  });
  const small = { fontSize: 24, color: colours.soft } as const;
  return page(
    { language, colours },
    box(
      { justifyContent: 'space-between', alignItems: 'baseline', gap: 32 },
      text(
        { fontSize: 52, fontWeight: 700, lineClamp: 1 },
        drawable(capitalised(renderReading(readingOf(span), language.dateText))),
      ),
      text(
        { fontSize: 30, color: colours.soft, whiteSpace: 'nowrap', flexShrink: 0 },
        drawable(language.messages.page.events(total)),
      ),
    ),
    box(
      { marginTop: 'auto' },
      axisBox(axis, marks, { language, colours, length: INNER_WIDTH, top: lanes * LANE + 12 }),
    ),
    box({ flexDirection: 'column', marginTop: 'auto' }, ...lines.filter(({ id }) => named.includes(id)).map(row)),
    box(
      { justifyContent: 'space-between', marginTop: 'auto', gap: 40 },
      text(
        { ...small, whiteSpace: 'nowrap', flexShrink: 0 },
        total > named.length ? drawable(language.messages.picture.more(total - named.length)) : '',
      ),
      text({ ...small, lineClamp: 1 }, drawable(textIn(language, collection))),
    ),
  );

  function row(line: EventLine): Box {
    const date = renderHistoricalDate(historicalDate(line.date), language.dateText);
    return box(
      { alignItems: 'center', gap: 14, height: 42 },
      drawnEvidenceMark(line.dateBasis, colours, 20),
      text({ fontSize: 24, color: colours.soft, whiteSpace: 'nowrap', flexShrink: 0 }, drawable(date)),
      text({ fontSize: 26, lineClamp: 1 }, drawable(textIn(language, line.title))),
    );
  }
}

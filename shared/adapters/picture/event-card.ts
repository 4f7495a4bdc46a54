import type { CalendarDate } from '../../domain/calendar-date';
import type { EventLine } from '../../domain/event-line';
import { historicalDate, spanOf } from '../../domain/historical-date';
import type { LocalText } from '../../domain/historical-event';
import type { PublishedLanguage } from '../../language/published-language';
import { textIn } from '../../language/local-text';
import { renderHistoricalDate } from '../../language/render-date';
import { outletsText, renderStanding } from '../../language/render-line';
import { axisOf } from './axis';
import { axisBox } from './axis-box';
import { type Box, box, text } from './box';
import { drawable } from './drawable';
import { drawnEvidenceMark } from './evidence-mark';
import { INNER_WIDTH, page } from './page';
import { THEMES, type Theme } from './theme';
import { extentOf, timeMark, yearsAround } from './time-mark';

/** What a picture depends on besides the events. */
export interface Scene {
  readonly language: PublishedLanguage;
  readonly theme: Theme;
  /** Whether a plan is still one. */
  readonly today: CalendarDate;
  /** The title of the collection. */
  readonly collection: LocalText;
}

/** The card of an event: its date, title and standing, the strip of its years, and how it is known. */
export function eventCard(line: EventLine, { language, theme, today, collection }: Scene): Box {
  const colours = THEMES[theme];
  const date = historicalDate(line.date);
  const standing = renderStanding(line, language, today);
  const axis = axisOf(yearsAround(date));
  const mark = timeMark(line, extentOf(spanOf(date), axis.span, INNER_WIDTH), colours, { top: 3, height: 34 });
  const small = { fontSize: 26, color: colours.soft } as const;
  return page(
    { language, colours },
    box(
      { justifyContent: 'space-between', alignItems: 'center', gap: 32, height: 56 },
      text(
        { fontSize: 38, color: colours.soft, lineClamp: 1 },
        drawable(renderHistoricalDate(date, language.dateText)),
      ),
      standing === undefined ? undefined : badge(standing),
    ),
    text(
      {
        fontSize: 60,
        fontWeight: 700,
        lineHeight: 1.18,
        marginTop: 14,
        lineClamp: 4,
        // Balanced lines would break Chinese words.
        ...(language.code !== 'zh' && { textWrap: 'balance' }),
      },
      drawable(textIn(language, line.title)),
    ),
    box({ marginTop: 'auto' }, axisBox(axis, [mark], { language, colours, length: INNER_WIDTH, top: 20 })),
    box(
      { alignItems: 'center', gap: 14, marginTop: 14 },
      drawnEvidenceMark(line.dateBasis, colours, 24),
      text({ fontSize: 28, lineClamp: 1 }, drawable(outletsText(line, language))),
    ),
    box(
      { justifyContent: 'space-between', gap: 40, marginTop: 6 },
      text(
        { ...small, lineClamp: 2, flexShrink: 0 },
        drawable(line.dateBasis ? language.messages.card.dateBasis[line.dateBasis] : ''),
      ),
      text({ ...small, lineClamp: 1 }, drawable(textIn(language, collection))),
    ),
  );

  function badge(standing: string): Box {
    const border = `2px solid ${colours.line}`;
    return box(
      { border, borderRadius: 12, padding: '4px 18px', flexShrink: 0 },
      text({ fontSize: 28, color: colours.soft, whiteSpace: 'nowrap' }, drawable(standing)),
    );
  }
}

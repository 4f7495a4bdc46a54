import { isRound, yearsSince } from '../domain/anniversary';
import type { CalendarDate } from '../domain/calendar-date';
import type { EventLine } from '../domain/event-line';
import { historicalDate, isOpen } from '../domain/historical-date';
import type { Basis } from '../domain/historical-event';
import type { Language } from './language';
import { textIn } from './local-text';
import { renderHistoricalDate } from './render-date';
import { type RichText, bold, join, lines } from './rich-text';

/** Marks for how the date is known; the help explains them. */
export const EVIDENCE_MARK: Readonly<Record<Basis, string>> = {
  source: '●',
  resolved: '◐',
  'general-knowledge': '○',
};

/** Marks a round number of years: 10, 25, 50; the help explains it. */
export const ROUND_MARK = '★';

/** A line of a list: the date in its precision, the years since, the title, the outlets, and how the date is known. */
export function renderLine(line: EventLine, language: Language, today: CalendarDate, number?: number): RichText {
  const head = join([renderWhen(line.date, language, today)]);
  return renderTitled(line, number === undefined ? head : join([`${number}. `, head]), language);
}

/** An event under its own heading; `when` comes before the outlets. */
export function renderTitled(line: EventLine, head: RichText, language: Language, when?: string): RichText {
  const { messages } = language;
  return lines(
    head,
    bold(textIn(language, line.title)),
    join(
      [
        when,
        `${EVIDENCE_MARK[line.dateBasis]} ${line.outlets.map((outlet) => textIn(language, outlet)).join(messages.listSeparator)}`,
        messages.kind[line.kind],
        line.outcomeBasis && messages.outcomeBasis[line.outcomeBasis],
      ],
      ' · ',
    ),
  );
}

/** 3 September 2015 · 11 years ago */
export function renderWhen(edtf: string, { dateText, messages }: Language, today: CalendarDate): string {
  const date = historicalDate(edtf);
  // Without a known start, the number of years is unknown.
  const years = date.unit === 'interval' && isOpen(date.from) ? 0 : yearsSince(date, today);
  const mark = isRound(years) ? `${ROUND_MARK} ` : '';
  const since = years > 0 ? mark + messages.yearsAgo(years) : years < 0 ? messages.inYears(-years) : undefined;
  return [renderHistoricalDate(date, dateText), since].filter((part) => part !== undefined).join(' · ');
}

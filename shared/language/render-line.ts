import { isRound, yearsSince } from '../domain/anniversary';
import type { CalendarDate } from '../domain/calendar-date';
import type { EventLine } from '../domain/event-line';
import { historicalDate, isOpen } from '../domain/historical-date';
import type { Basis } from '../domain/historical-event';
import type { Language } from './language';
import { textIn } from './local-text';
import { renderHistoricalDate } from './render-date';
import { type RichText, bold, join, lines } from './rich-text';

/** How the date is known, at a glance. The legend is in the help. */
export const EVIDENCE_MARK: Readonly<Record<Basis, string>> = {
  source: '●',
  resolved: '◐',
  'general-knowledge': '○',
};

/** Before a round number of years: 10, 25, 50. The legend is in the help. */
export const ROUND_MARK = '★';

/** An event in a list: its date in its precision, the years since, its title, who reported what, and how it is known. */
export function renderLine(line: EventLine, language: Language, today: CalendarDate, number?: number): RichText {
  const head = join([renderWhen(line.date, language, today)]);
  return renderTitled(line, number === undefined ? head : join([`${number}. `, head]), language);
}

/** An event under a heading of its own; `when` goes before who reported it. */
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
  // What has an end and no beginning may have been going on for any time.
  const years = date.unit === 'interval' && isOpen(date.from) ? 0 : yearsSince(date, today);
  const mark = isRound(years) ? `${ROUND_MARK} ` : '';
  const since = years > 0 ? mark + messages.yearsAgo(years) : years < 0 ? messages.inYears(-years) : undefined;
  return [renderHistoricalDate(date, dateText), since].filter((part) => part !== undefined).join(' · ');
}

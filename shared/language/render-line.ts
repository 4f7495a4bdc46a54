import { isRemembered, isRound, yearsSince } from '../domain/anniversary';
import type { CalendarDate } from '../domain/calendar-date';
import type { EventLine } from '../domain/event-line';
import { hasDays, historicalDate } from '../domain/historical-date';
import type { Basis } from '../domain/historical-event';
import { type Known, standingOf } from '../domain/standing';
import type { PublishedLanguage } from './published-language';
import { textIn } from './local-text';
import { renderHistoricalDate } from './render-date';
import { type Part, type RichText, bold, join, lines } from './rich-text';

/** Marks for how the date is known; the help explains them. */
export const EVIDENCE_MARK: Readonly<Record<Basis, string>> = {
  source: '●',
  resolved: '◐',
  'general-knowledge': '○',
};

/** Marks a round number of years: 10, 25, 50; the help explains it. */
export const ROUND_MARK = '★';

/** A line of a list: the date in its precision, the years since, the title, the outlets, and how the date is known. */
export function renderLine(
  line: EventLine,
  language: PublishedLanguage,
  today: CalendarDate,
  number?: number,
): RichText {
  const when = renderWhen(line, language, today);
  return renderTitled(line, number === undefined ? when : `${number}. ${when}`, { language, today });
}

/** An event under its own heading; `when` comes before the outlets, a passage of its text below its title. */
export function renderTitled(
  line: EventLine,
  head: Part,
  {
    language,
    today,
    when,
    passage,
  }: {
    readonly language: PublishedLanguage;
    readonly today: CalendarDate;
    readonly when?: string;
    readonly passage?: string | undefined;
  },
): RichText {
  return lines(
    head,
    bold(textIn(language, line.title)),
    passage,
    join([when, renderOutlets(line, language), renderStanding(line, language, today)], ' · '),
  );
}

/** ● TASS, RT and 4 more; nothing in a collection without sources. */
export function renderOutlets(line: EventLine, language: PublishedLanguage): string {
  const mark = line.dateBasis && EVIDENCE_MARK[line.dateBasis];
  const outlets = outletsText(line, language);
  return mark && outlets ? `${mark} ${outlets}` : (mark ?? outlets);
}

/** TASS, RT and 4 more */
export function outletsText({ outlets, otherOutlets }: EventLine, language: PublishedLanguage): string {
  const { messages } = language;
  const names = outlets.map((outlet) => textIn(language, outlet));
  return otherOutlets ? messages.card.andMore(names, otherOutlets) : names.join(messages.listSeparator);
}

/** Whether a plan was carried out, as far as it is known; undefined for what took place as told. */
export function renderStanding(event: Known, { messages }: PublishedLanguage, today: CalendarDate): string | undefined {
  const standing = standingOf(event, today);
  return standing && messages.card.standing[standing];
}

/** 3 September 2015 · 11 years ago */
export function renderWhen(event: Known, { dateText, messages }: PublishedLanguage, today: CalendarDate): string {
  const date = historicalDate(event.date);
  const years = yearsSince(date, today) ?? 0;
  const isMarked = isRound(years) && hasDays(date) && isRemembered(event, years);
  const mark = isMarked ? `${ROUND_MARK} ` : '';
  const since = years > 0 ? ` · ${mark}${messages.yearsAgo(years)}` : years < 0 ? ` · ${inYears(-years)}` : '';
  return renderHistoricalDate(date, dateText) + since;

  /** Five weeks before a year, it is not “in a year”. */
  function inYears(count: number): string {
    return count === 1 && !hasDays(date) ? messages.nextYear : messages.inYears(count);
  }
}

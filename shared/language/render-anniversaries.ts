import { isRound } from '../domain/anniversary';
import { type CalendarDate, addDays } from '../domain/calendar-date';
import type { DueAnniversaries, DueLine } from '../domain/due-anniversaries';
import type { Candidate } from '../domain/event-line';
import { TOLD_AT_ONCE } from '../domain/turns-of-years';
import { type Button, inRows } from './message';
import type { ScheduledPart } from './render-scheduled';
import type { Language } from './language';
import { capitalised } from './local-text';
import { renderHistoricalDate } from './render-date';
import { historicalDate } from '../domain/historical-date';
import { ROUND_MARK, renderTitled } from './render-line';
import { type Part, bold, italic, paragraphs } from './rich-text';

/** What is told of anniversaries. */
export interface AnniversariesView {
  readonly due: DueAnniversaries<Candidate>;
  /** Those on the page. */
  readonly shown: readonly DueLine[];
  /** The local date it is of. */
  readonly date: CalendarDate;
  /** Whether it is of the week that begins then. */
  readonly isWeek: boolean;
  /** From 0; one that does not exist is empty. */
  readonly page: number;
}

const LAST_OF_WEEK = 6;

/** The events of a scheduled message, with buttons to each card and to the next page. */
export function renderAnniversaries(
  { due, shown, date, isWeek, page }: AnniversariesView,
  language: Language,
): ScheduledPart {
  const { messages } = language;
  const all = due.now.length + due.early.length;
  const from = page * TOLD_AT_ONCE;
  const early = shown.findIndex((_, index) => from + index === due.now.length);
  const turn = (label: string, to: number): Button => ({ label, action: { kind: 'anniversaries', date, page: to } });
  const turns = [
    ...(page > 0 ? [turn(messages.earlier, page - 1)] : []),
    ...(all > from + TOLD_AT_ONCE ? [turn(messages.more, page + 1)] : []),
  ];
  return {
    text: paragraphs(
      due.now.length > 0 ? bold(capitalised(heading(date, isWeek, language))) : undefined,
      ...shown.flatMap((each, index): Part[] => [
        index === early ? italic(messages.subscription.comingSoon) : undefined,
        renderDue(each, from + index + 1, { isDated: isWeek || from + index >= due.now.length, today: date }, language),
      ]),
    ),
    buttons: [
      ...inRows(
        shown.map(({ line }, index): Button => ({
          label: String(from + index + 1),
          action: { kind: 'event', id: line.id },
        })),
        TOLD_AT_ONCE,
      ),
      turns,
    ].filter((row) => row.length > 0),
    tells: shown.map(({ line: { id, revision = 0 } }) => ({ id, revision })),
  };
}

/** On this day, 3 September; or 3–9 September. */
function heading(date: CalendarDate, isWeek: boolean, { dateText, messages }: Language): string {
  const day = ({ month, day: number }: CalendarDate) => ({ unit: 'month-day', month, day: number }) as const;
  return isWeek
    ? messages.subscription.week(dateText.between(day(date), day(addDays(date, LAST_OF_WEEK))))
    : messages.subscription.today(dateText.date(day(date)));
}

/** 1. ★ 10 years · the title · 3 September 2015 and who reported it; of another day than today, with that day first. */
function renderDue(
  { line, date, years, of }: DueLine,
  number: number,
  { isDated, today }: { readonly isDated: boolean; readonly today: CalendarDate },
  language: Language,
) {
  const { dateText, messages } = language;
  const { month, day } = date;
  const mark = isRound(years) ? `${ROUND_MARK} ` : '';
  // Until that day, the years have not yet passed.
  const since = isDated ? messages.anniversary(years) : messages.yearsAgo(years);
  const head = [
    isDated && dateText.date({ unit: 'month-day', month, day }),
    years > 0 ? mark + since : messages.subscription.thisYear,
    of && messages.anniversaryOf[of],
  ];
  const when = renderHistoricalDate(historicalDate(line.date), dateText);
  return renderTitled(line, `${number}. ${head.filter(Boolean).join(' · ')}`, { language, today, when });
}

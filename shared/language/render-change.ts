import { type CalendarDate, parseDate } from '../domain/calendar-date';
import { type HistoricalDate, historicalDate } from '../domain/historical-date';
import { FACTS, type Facts, type HistoricalEvent, type SomeFacts } from '../domain/historical-event';
import { type CorrectedEvent, type Correction, correctionsOf } from '../domain/versions';
import type { PublishedLanguage } from './published-language';
import { textIn } from './local-text';
import { renderHistoricalDate } from './render-date';

/** Stands between what was and what is. */
const ARROW = '→';

/** Corrected on 12 November: 3 → 4 September. Undefined for an event without a correction that shows in the language. */
export function renderCorrected(
  event: HistoricalEvent,
  language: PublishedLanguage,
  today: CalendarDate,
): string | undefined {
  const { correction } = language.messages;
  for (const each of correctionsOf(event)) {
    const changes = renderChanges(each, language, event.date);
    if (changes.length > 0) return correction.corrected(renderDayOf(each.at, language, today), changes.join('; '));
  }
  return undefined;
}

/** A correction in one language. */
export interface CorrectionEntry extends Pick<CorrectedEvent, 'id' | 'at'> {
  readonly title: string;
  readonly changes: readonly string[];
  readonly reason: string | undefined;
}

/** The corrections that show in the language. */
export function correctionEntries(
  corrections: readonly CorrectedEvent[],
  language: PublishedLanguage,
): readonly CorrectionEntry[] {
  return corrections.flatMap((each) => {
    const changes = renderChanges(each, language);
    const { id, at } = each;
    const title = textIn(language, each.title);
    return changes.length > 0 ? [{ id, at, title, changes, reason: reasonOf(each, language) }] : [];
  });
}

/** Why it was corrected, if its file says so. */
export function reasonOf({ reason }: Pick<Correction, 'reason'>, language: PublishedLanguage): string | undefined {
  return reason && language.messages.correction.reason(textIn(language, reason));
}

/** 12 November, of another year than today 12 November 2025: the day of an instant (ISO 8601, in UTC). */
export function renderDayOf(instant: string, { dateText }: PublishedLanguage, today?: CalendarDate): string {
  const day = parseDate(instant.slice(0, 10));
  if (!day) return '';
  return dateText.date(day.year === today?.year ? { unit: 'month-day', ...day } : { unit: 'day', ...day });
}

/**
 * Each fact that changed, as it was and as it is: `3 → 4 September`. Without the year beside a date (EDTF) that has the
 * same. Empty when no change shows in the language.
 */
export function renderChanges(
  { before, after }: Pick<Correction, 'before' | 'after'>,
  language: PublishedLanguage,
  beside?: string,
): readonly string[] {
  const text = (facts: SomeFacts, name: keyof Facts) => renderFact(facts, name, language);
  return FACTS.flatMap((name) => {
    if (name === 'date' && before.date !== undefined && after.date !== undefined)
      return [renderDates(before.date, after.date, language, beside)];
    const [was, is] = [text(before, name), text(after, name)];
    return was === undefined || is === undefined || was === is ? [] : [`${was} ${ARROW} ${is}`];
  });
}

/** A fact in words, as far as it is given. */
export function renderFact(facts: SomeFacts, name: keyof Facts, language: PublishedLanguage): string | undefined {
  const { messages } = language;
  switch (name) {
    case 'date':
      return facts.date && renderHistoricalDate(historicalDate(facts.date), language.dateText);
    case 'title':
      return facts.title && messages.quoted(textIn(language, facts.title));
    case 'kind':
      return facts.kind && messages.correction.kinds[facts.kind];
    case 'outcome': {
      if (facts.outcome === undefined) return undefined;
      const { status, text } = facts.outcome ?? { status: 'unknown' as const };
      if (text) return messages.quoted(textIn(language, text));
      return status === 'unknown' ? messages.correction.noOutcome : messages.card.standing[status];
    }
  }
}

/** 3 → 4 September 2015: the words that both dates end with stand once. */
function renderDates(before: string, after: string, { dateText }: PublishedLanguage, beside?: string): string {
  const year = beside === undefined ? undefined : yearOf(historicalDate(beside));
  const dates = [before, after].map(historicalDate);
  const isYearKnown =
    year !== undefined && dates.every((date) => date.unit === 'day' && !date.approximate && date.year === year);
  const [was = [], is = []] = dates.map((date) => {
    if (date.unit !== 'day') return [renderHistoricalDate(date, dateText)];
    const { month, day } = date;
    const text = isYearKnown ? dateText.date({ unit: 'month-day', month, day }) : renderHistoricalDate(date, dateText);
    return text.split(' ');
  });
  const shared = [...was].reverse().findIndex((word, fromEnd) => word !== is.at(-1 - fromEnd));
  return `${was.slice(0, was.length - shared).join(' ')} ${ARROW} ${is.join(' ')}`;
}

function yearOf(date: HistoricalDate): number | undefined {
  return date.unit === 'day' ? date.year : undefined;
}

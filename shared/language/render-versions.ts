import type { CalendarDate } from '../domain/calendar-date';
import { FACTS, type HistoricalEvent, type Version } from '../domain/historical-event';
import type { PublishedLanguage } from './published-language';
import { capitalised } from './local-text';
import { reasonOf, renderDayOf, renderFact } from './render-change';

/** A former wording: until when it stood, what it said otherwise, and why it was replaced. */
export interface FormerWording {
  readonly until: string;
  readonly said: readonly string[];
  readonly reason: string | undefined;
}

/** The former wordings of an event that differ in the language, the latest first. */
export function formerWordings(
  { versions = [] }: Pick<HistoricalEvent, 'versions'>,
  language: PublishedLanguage,
  today?: CalendarDate,
): readonly FormerWording[] {
  return versions.flatMap((version) => {
    const said = FACTS.flatMap((name) => renderFact(version.was, name, language) ?? []);
    return said.length > 0
      ? [{ until: untilText(version, language, today), said, reason: reasonOf(version, language) }]
      : [];
  });
}

function untilText({ until }: Version, language: PublishedLanguage, today?: CalendarDate): string {
  return capitalised(language.messages.correction.until(renderDayOf(until, language, today)));
}

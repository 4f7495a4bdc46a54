import { boundedMap } from '../../domain/bounded-map';
import { type CalendarDate, addDays } from '../../domain/calendar-date';
import { type FeastRule, feastDays } from '../../domain/calendars/feasts';
import { type NoteCode, precisionOf } from '../../domain/date-query';
import { addNote } from './notes';
import type { Point } from './point';
import { type Resolved, spanReading } from './resolved';

/** Feasts of other calendars take a thousand times as long as all else, so they are kept. */
const MOST_KEPT = 500;
const kept = boundedMap<string, { readonly day: CalendarDate | undefined }>(MOST_KEPT);

function firstDay(rule: FeastRule, year: number): CalendarDate | undefined {
  if (rule.by !== 'calendar') return feastDays(rule, year)[0];
  const key = `${rule.calendar} ${rule.month} ${rule.day} ${year}`;
  const known = kept.get(key);
  if (known) return known.day;
  const [day] = feastDays(rule, year);
  kept.set(key, { day });
  return day;
}

/** A feast in its year; of two in one year the first. */
export function resolveFeast(feast: Point['feast'], year: number, notes: NoteCode[]): Resolved {
  const from = feast && firstDay(feast.rule, year);
  if (!feast || !from) return { code: 'out-of-range', suggestions: [] };
  if (feast.rule.by === 'calendar') addNote(notes, 'about-a-day');
  const span = { from, to: addDays(from, feast.length - 1) };
  return spanReading(precisionOf(span), span);
}

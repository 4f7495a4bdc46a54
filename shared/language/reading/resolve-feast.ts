import { addDays } from '../../domain/calendar-date';
import { feastDays } from '../../domain/calendars/feasts';
import { type NoteCode, readingOf } from '../../domain/date-query';
import { addNote } from './notes';
import type { Point } from './point';
import type { Resolved } from './resolved';

/** A feast in its year; of two in one year the first. */
export function resolveFeast(feast: Point['feast'], year: number, notes: NoteCode[]): Resolved {
  const [from] = feast ? feastDays(feast.rule, year) : [];
  if (!feast || !from) return { code: 'out-of-range', suggestions: [] };
  if (feast.rule.by === 'calendar') addNote(notes, 'about-a-day');
  const span = { from, to: addDays(from, feast.length - 1) };
  return { ...readingOf(span), ...span };
}

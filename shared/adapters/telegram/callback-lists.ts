import type { ListAction, PagePlace } from '../../domain/action';
import {
  type CalendarDate,
  FIRST_YEAR,
  compareDates,
  fromDayNumber,
  isCalendarDate,
  toDayNumber,
} from '../../domain/calendar-date';
import type { SidePart } from '../../domain/list-part';
import { type MonthDay, formatMonthDay, parseMonthDay } from '../../domain/month-day';

/**
 * A list in the data of a button: `d<MMDD><MMDD>` of days, `n` of the coming ones, `t<from><to>` of a span, `g` of what
 * was going on in it, `u` of what has an unknown day in it; after these `>` or `<` and a cursor: a page.
 */
export function encodeList(list: ListAction): string {
  const place = encodePlace(list.place);
  if (list.kind === 'in-span')
    return `${LETTERS[list.part ?? 'dated']}${encodeEnd(list.span.from)}${encodeEnd(list.span.to)}${place}`;
  return `${list.kind === 'coming' ? 'n' : 'd'}${encodeDay(list.from)}${encodeDay(list.to)}${place}`;
}

const LETTERS = { dated: 't', 'going-on': 'g', 'day-unknown': 'u' } as const;
const PARTS: Readonly<Record<string, SidePart | undefined>> = { g: 'going-on', u: 'day-unknown' };

/** Reads what `encodeList` writes; undefined for anything else. */
export function parseList(data: string): ListAction | undefined {
  const [, kind, ends = '', arrow, cursor] = /^([dngtu])([a-z0-9.]+)(?:([<>])([a-z0-9-]{1,52}))?$/.exec(data) ?? [];
  const place: PagePlace | undefined = cursor === undefined ? undefined : { direction: directionOf(arrow), cursor };
  if (kind === 'd' || kind === 'n') {
    const [from, to] = [parseDay(ends.slice(0, 4)), parseDay(ends.slice(4))];
    return from && to && { kind: kind === 'n' ? 'coming' : 'on-days', from, to, place };
  }
  if (kind === undefined || ends.length !== 2 * END_DIGITS) return undefined;
  const [from, to] = [parseEnd(ends.slice(0, END_DIGITS)), parseEnd(ends.slice(END_DIGITS))];
  if (from === undefined || to === undefined || (from && to && compareDates(from, to) > 0)) return undefined;
  const part = PARTS[kind];
  return { kind: 'in-span', span: { from, to }, ...(part && { part }), place };
}

const OPEN_END = '.....';
const END_DIGITS = OPEN_END.length;
const FIRST_DAY = toDayNumber({ year: FIRST_YEAR, month: 1, day: 1 });

/** An end of a span: its days since −9999-01-01 in base 36, five digits; `.....` when it is open. */
export function encodeEnd(end: CalendarDate | null): string {
  return end ? (toDayNumber(end) - FIRST_DAY).toString(36).padStart(END_DIGITS, '0') : OPEN_END;
}

export function parseEnd(text: string): CalendarDate | null | undefined {
  if (text === OPEN_END) return null;
  if (!/^[0-9a-z]+$/.test(text)) return undefined;
  const date = fromDayNumber(FIRST_DAY + parseInt(text, 36));
  return isCalendarDate(date) ? date : undefined;
}

function encodeDay(day: MonthDay): string {
  return formatMonthDay(day).replace('-', '');
}

function parseDay(text: string): MonthDay | undefined {
  return parseMonthDay(`${text.slice(0, 2)}-${text.slice(2)}`);
}

export function directionOf(arrow: string | undefined): PagePlace['direction'] {
  return arrow === '>' ? 'forward' : 'backward';
}

export function encodePlace(place: PagePlace | undefined): string {
  return place ? `${place.direction === 'forward' ? '>' : '<'}${place.cursor}` : '';
}

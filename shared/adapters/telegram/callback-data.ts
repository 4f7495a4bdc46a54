import type { Action, ListAction, PagePlace } from '../../domain/action';
import {
  type CalendarDate,
  FIRST_YEAR,
  compareDates,
  fromDayNumber,
  isCalendarDate,
  toDayNumber,
} from '../../domain/calendar-date';
import { type MonthDay, formatMonthDay, parseMonthDay } from '../../domain/month-day';

/**
 * What a button carries, within Telegram's 64 bytes: an event as `e<id>`, a list of days as `d<MMDD><MMDD>`,
 * of a span as `t<from><to>`; a page of a list adds `>` or `<` and a cursor. `od` or `om` before a list is the order
 * to remember. A search is `s`, a page and the words. An end of a span is its days since −9999-01-01 in base 36, five digits, or `.....` when open.
 */
export function encodeAction(action: Action): string {
  switch (action.kind) {
    case 'event':
      return `e${action.id}`;
    case 'search':
      return `s${encodePlace(action.place)} ${action.text}`;
    case 'date-order':
      return `${action.order === 'day-first' ? 'od' : 'om'}${encodeAction(action.list)}`;
    case 'on-days':
      return `d${encodeDay(action.from)}${encodeDay(action.to)}${encodePlace(action.place)}`;
    case 'in-span':
      return `t${encodeEnd(action.span.from)}${encodeEnd(action.span.to)}${encodePlace(action.place)}`;
  }
}

/** Reads what a client sends back: it may be old, forged or somebody else's. Undefined when it is no action. */
export function parseAction(data: string): Action | undefined {
  const [, arrow, cursor = '', text] = /^s([<>])(\d{1,7}) (.{1,54})$/.exec(data) ?? [];
  if (text !== undefined) return { kind: 'search', text, place: { direction: directionOf(arrow), cursor } };
  const [, event, order, list] = /^(?:e([a-z0-9-]{1,63})|o([dm])(.+))$/.exec(data) ?? [];
  if (event !== undefined) return { kind: 'event', id: event };
  if (list === undefined) return parseList(data);
  const parsed = parseList(list);
  return parsed && { kind: 'date-order', order: order === 'd' ? 'day-first' : 'month-first', list: parsed };
}

function parseList(data: string): ListAction | undefined {
  const [, kind, ends = '', arrow, cursor] = /^([dt])([a-z0-9.]+)(?:([<>])([a-z0-9-]{1,52}))?$/.exec(data) ?? [];
  const place: PagePlace | undefined = cursor === undefined ? undefined : { direction: directionOf(arrow), cursor };
  if (kind === 'd') {
    const [from, to] = [parseDay(ends.slice(0, 4)), parseDay(ends.slice(4))];
    return from && to && { kind: 'on-days', from, to, place };
  }
  if (kind !== 't' || ends.length !== 2 * END_DIGITS) return undefined;
  const [from, to] = [parseEnd(ends.slice(0, END_DIGITS)), parseEnd(ends.slice(END_DIGITS))];
  if (from === undefined || to === undefined || (from && to && compareDates(from, to) > 0)) return undefined;
  return { kind: 'in-span', span: { from, to }, place };
}

const OPEN_END = '.....';
const END_DIGITS = OPEN_END.length;
const FIRST_DAY = toDayNumber({ year: FIRST_YEAR, month: 1, day: 1 });

function encodeEnd(end: CalendarDate | null): string {
  return end ? (toDayNumber(end) - FIRST_DAY).toString(36).padStart(END_DIGITS, '0') : OPEN_END;
}

function parseEnd(text: string): CalendarDate | null | undefined {
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

function directionOf(arrow: string | undefined): PagePlace['direction'] {
  return arrow === '>' ? 'forward' : 'backward';
}

function encodePlace(place: PagePlace | undefined): string {
  return place ? `${place.direction === 'forward' ? '>' : '<'}${place.cursor}` : '';
}

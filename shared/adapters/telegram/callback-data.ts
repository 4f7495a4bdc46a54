import type { Action, ListAction, PagePlace, PlanAction, PlanPart, SettingAction } from '../../domain/action';
import { EXPORT_FORMATS, type ExportFormat } from '../../domain/export-format';
import { type SettingName } from '../../domain/chat-settings';
import {
  type CalendarDate,
  FIRST_YEAR,
  compareDates,
  fromDayNumber,
  isCalendarDate,
  isKnownYear,
  toDayNumber,
} from '../../domain/calendar-date';
import { isEventId } from '../../domain/historical-event';
import { type MonthDay, formatMonthDay, parseMonthDay } from '../../domain/month-day';

/**
 * What a button carries, within Telegram's 64 bytes: a letter for what it asks, and what that needs.
 *
 * `e<id>` an event · `d<MMDD><MMDD>` a list of days, `n` the coming ones · `t<from><to>` of a span, an end being its days
 * since −9999-01-01 in base 36, five digits, or `.....` when open · `>` or `<` and a cursor after these: a page ·
 * `od` or `om` before a list: the order to remember · `s<page> <words>` a search · `k<MM>[.<year>]` a calendar ·
 * `y<MM>[.<year>]` its years · `r<id>` report an error · `x<format>` export · `q` pick a channel ·
 * `v<day><page>` a page of a day's message · `w<id>` told every year · messages: `b` the plan, `b!` beside, `b+` begin,
 * `b-` stop, `b<letter>` a part, `b<letter>=<value>` chosen · settings: `c` all, `c<letter>` one, `c<letter>=<value>` chosen, `z<page><region>`, `ac` and `al` ask for the zone;
 * `@<chat>` after these: of another chat.
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
    case 'coming':
      return `${action.kind === 'coming' ? 'n' : 'd'}${encodeDay(action.from)}${encodeDay(action.to)}${encodePlace(action.place)}`;
    case 'in-span':
      return `t${encodeEnd(action.span.from)}${encodeEnd(action.span.to)}${encodePlace(action.place)}`;
    case 'calendar':
      return `k${encodeMonth(action.month, action.year)}`;
    case 'years':
      return `y${encodeMonth(action.month, action.from)}`;
    case 'report':
      return `r${action.id}`;
    case 'export':
      return `x${action.format}`;
    case 'pick-channel':
      return 'q';
    case 'anniversaries':
      return `v${encodeEnd(action.date)}${action.page}`;
    case 'remind':
      return `w${action.id}`;
    case 'subscribe':
    case 'unsubscribe':
    case 'plan':
    case 'open-plan':
    case 'plan-part':
    case 'plan-set':
      return encodePlan(action) + encodeChat(action);
    default:
      return encodeSetting(action) + encodeChat(action);
  }
}

/** Reads what a client sends back: it may be old, forged or somebody else's. Undefined when it is no action. */
export function parseAction(data: string): Action | undefined {
  const rest = data.slice(1);
  switch (data[0]) {
    case 'e':
      return isEventId(rest) ? { kind: 'event', id: rest } : undefined;
    case 'r':
      return isEventId(rest) ? { kind: 'report', id: rest } : undefined;
    case 's':
      return parseSearch(rest);
    case 'o':
      return parseOrder(rest);
    case 'k':
    case 'y':
      return parseMonth(data[0], rest);
    case 'x':
      return isFormat(rest) ? { kind: 'export', format: rest } : undefined;
    case 'q':
      return rest === '' ? { kind: 'pick-channel' } : undefined;
    case 'v':
      return parseAnniversaries(rest);
    case 'w':
      return isEventId(rest) ? { kind: 'remind', id: rest } : undefined;
    case 'b':
      return parsePlan(data);
    case 'c':
    case 'z':
    case 'a':
      return parseSetting(data);
    default:
      return parseList(data);
  }
}

function isFormat(text: string): text is ExportFormat {
  return EXPORT_FORMATS.some((format) => format === text);
}

function parseSearch(rest: string): Action | undefined {
  const [, arrow, cursor = '', text] = /^(?:([<>])(\d{1,7}))? (.{1,54})$/.exec(rest) ?? [];
  if (text === undefined) return undefined;
  return { kind: 'search', text, place: arrow === undefined ? undefined : { direction: directionOf(arrow), cursor } };
}

function parseOrder(rest: string): Action | undefined {
  const list = /^[dm]/.test(rest) ? parseList(rest.slice(1)) : undefined;
  return list && { kind: 'date-order', order: rest.startsWith('d') ? 'day-first' : 'month-first', list };
}

function parseList(data: string): ListAction | undefined {
  const [, kind, ends = '', arrow, cursor] = /^([dnt])([a-z0-9.]+)(?:([<>])([a-z0-9-]{1,52}))?$/.exec(data) ?? [];
  const place: PagePlace | undefined = cursor === undefined ? undefined : { direction: directionOf(arrow), cursor };
  if (kind === 'd' || kind === 'n') {
    const [from, to] = [parseDay(ends.slice(0, 4)), parseDay(ends.slice(4))];
    return from && to && { kind: kind === 'n' ? 'coming' : 'on-days', from, to, place };
  }
  if (kind !== 't' || ends.length !== 2 * END_DIGITS) return undefined;
  const [from, to] = [parseEnd(ends.slice(0, END_DIGITS)), parseEnd(ends.slice(END_DIGITS))];
  if (from === undefined || to === undefined || (from && to && compareDates(from, to) > 0)) return undefined;
  return { kind: 'in-span', span: { from, to }, place };
}

function encodeMonth(month: number, year: number | undefined): string {
  return String(month).padStart(2, '0') + (year === undefined ? '' : `.${year}`);
}

function parseMonth(kind: 'k' | 'y', rest: string): Action | undefined {
  const [, digits, signed] = /^(0[1-9]|1[0-2])(?:\.(0|-?[1-9]\d{0,3}))?$/.exec(rest) ?? [];
  const year = signed === undefined ? undefined : Number(signed);
  if (digits === undefined || (year !== undefined && !isKnownYear(year))) return undefined;
  const month = Number(digits);
  return kind === 'k' ? { kind: 'calendar', month, year } : { kind: 'years', month, from: year };
}

const SETTING_LETTERS: Readonly<Record<SettingName, string>> = {
  language: 'l',
  timeZone: 'z',
  dateOrder: 'o',
  leapDay: 'f',
  topics: 't',
  sensitive: 's',
  pageSize: 'p',
};
const SETTING_OF = new Map(
  Object.entries(SETTING_LETTERS).map(([name, letter]) => [letter, name as SettingName] as const),
);

function encodeSetting(action: SettingAction): string {
  switch (action.kind) {
    case 'settings':
      return 'c';
    case 'setting':
      return `c${SETTING_LETTERS[action.name]}`;
    case 'set':
      return `c${SETTING_LETTERS[action.name]}=${action.value ?? ''}`;
    case 'zones':
      return `z${action.page}${action.region}`;
    case 'ask-zone':
      return action.by === 'city' ? 'ac' : 'al';
  }
}

function encodeChat({ chat }: { readonly chat?: number | undefined }): string {
  return chat === undefined ? '' : `@${chat}`;
}

/** What stands before the chat, and the chat. */
function parseChat(data: string): { readonly asked: string; readonly chat: number | undefined } {
  const [, asked = '', signed] = /^([^@]+)(?:@(-?[1-9]\d{0,15}))?$/.exec(data) ?? [];
  return { asked, chat: signed === undefined ? undefined : Number(signed) };
}

const PLAN_LETTERS: Readonly<Record<PlanPart, string>> = {
  time: 't',
  days: 'd',
  which: 'w',
  early: 'e',
  topics: 'c',
  sensitive: 'h',
  sound: 's',
};
const PART_OF = new Map(Object.entries(PLAN_LETTERS).map(([name, letter]) => [letter, name as PlanPart] as const));
const PLAN_SIGNS = { plan: '', 'open-plan': '!', subscribe: '+', unsubscribe: '-' } as const;

function encodePlan(action: PlanAction): string {
  switch (action.kind) {
    case 'plan-part':
      return `b${PLAN_LETTERS[action.name]}`;
    case 'plan-set':
      return `b${PLAN_LETTERS[action.name]}=${action.value}`;
    default:
      return `b${PLAN_SIGNS[action.kind]}`;
  }
}

function parsePlan(data: string): PlanAction | undefined {
  const { asked, chat } = parseChat(data);
  if (asked === 'b') return { kind: 'plan', chat };
  if (asked === 'b!') return { kind: 'open-plan', chat };
  if (asked === 'b+') return { kind: 'subscribe', chat };
  if (asked === 'b-') return { kind: 'unsubscribe', chat };
  const [, letter = '', equals, value = ''] = /^b([a-z])(?:(=)([\w:+-]{0,62}))?$/.exec(asked) ?? [];
  const name = PART_OF.get(letter);
  if (!name) return undefined;
  return equals === undefined ? { kind: 'plan-part', name, chat } : { kind: 'plan-set', name, value, chat };
}

function parseAnniversaries(rest: string): Action | undefined {
  const [, day = '', digits] = /^([0-9a-z]{5})(\d{1,3})$/.exec(rest) ?? [];
  const date = parseEnd(day);
  return date && digits !== undefined ? { kind: 'anniversaries', date, page: Number(digits) } : undefined;
}

function parseSetting(data: string): SettingAction | undefined {
  const { asked, chat } = parseChat(data);
  if (asked === 'c') return { kind: 'settings', chat };
  if (asked === 'ac' || asked === 'al') return { kind: 'ask-zone', by: asked === 'ac' ? 'city' : 'location', chat };
  const [, digit, region] = /^z(\d)([A-Z][a-z]{1,11})$/.exec(asked) ?? [];
  if (region !== undefined) return { kind: 'zones', page: Number(digit), region, chat };
  const [, letter = '', equals, value] = /^c([a-z])(?:(=)([\w/+-]{0,62}))?$/.exec(asked) ?? [];
  const name = SETTING_OF.get(letter);
  if (!name) return undefined;
  return equals === undefined
    ? { kind: 'setting', name, chat }
    : { kind: 'set', name, value: value || undefined, chat };
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

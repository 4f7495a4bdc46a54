import { AUDIENCE_OF_ACTION, type Action, BUTTON_COMMANDS } from '../../domain/action';
import { EXPORT_FORMATS, type ExportFormat } from '../../domain/export-format';
import { isKnownYear } from '../../domain/calendar-date';
import { isEventId } from '../../domain/historical-event';
import { parseReportNumber } from '../../domain/report';
import { encodeChatAction, parseChatAction } from './callback-chat';
import { encodeGameAction, parseGameAction } from './callback-game';
import { directionOf, encodeEnd, encodeList, encodePlace, parseEnd, parseList } from './callback-lists';

/**
 * A button's callback data, within Telegram's 64 bytes: a letter for the action, then its arguments.
 *
 * `e<id>` an event, `l<id>` one beside another · `j<id>` its former wordings · `d`, `n`, `t`, `g`, `u` a list (see `callback-lists`) · `od` or `om` before a list: the order to remember ·
 * `s<page> <words>` a search · `k<MM>[.<year>]` a calendar, `h` at the nearest month with events · `y<MM>[.<year>]` its years · `r<id>` report an error,
 * `r!n[<number>]` open reports, `r!m<number>` and `r!d<number>` close one ·
 * `x<format>` export · `q` pick a channel · `v<day><page>` a page of a day's message · `w<id>` told every year, `w!<id>`
 * no longer · `m<text>` follow · `f<name>` a command ·
 * `i` the game (see `callback-game`) · `a`, `b`, `c`, `m!`, `p`, `z` settings and messages of a chat (see `callback-chat`). In forums, what is for administrators
 * ends with `~` and the topic.
 */
export function encodeAction(action: Action, thread?: number): string {
  const isOfTopic = thread !== undefined && AUDIENCE_OF_ACTION[action.kind] === 'administrators';
  return isOfTopic ? `${encode(action)}~${thread}` : encode(action);
}

function encode(action: Action): string {
  switch (action.kind) {
    case 'event':
      return `${action.beside ? 'l' : 'e'}${action.id}`;
    case 'versions':
      return `j${action.id}`;
    case 'search':
      return `s${encodePlace(action.place)} ${action.text}`;
    case 'date-order':
      return `${action.order === 'day-first' ? 'od' : 'om'}${encodeList(action.list)}`;
    case 'on-days':
    case 'coming':
    case 'in-span':
      return encodeList(action);
    case 'calendar':
      return `${action.orNearest ? 'h' : 'k'}${encodeMonth(action.month, action.year)}`;
    case 'years':
      return `y${encodeMonth(action.month, action.from)}`;
    case 'report':
      return `r${action.id}`;
    case 'reports':
      return `r!n${action.before ?? ''}`;
    case 'close-report':
      return `r!${action.outcome === 'mended' ? 'm' : 'd'}${action.report}`;
    case 'export':
      return `x${action.format}`;
    case 'pick-channel':
      return 'q';
    case 'anniversaries':
      return `v${encodeEnd(action.date)}${action.page}`;
    case 'remind':
      return `w${action.off ? '!' : ''}${action.id}`;
    case 'follow':
      return `m${action.text}`;
    case 'command':
      return `f${action.name}`;
    case 'question':
    case 'guess':
    case 'reveal':
      return encodeGameAction(action);
    default:
      return encodeChatAction(action);
  }
}

const THREAD = /~(\d{1,10})$/;

/** The forum's topic that a button stands in; 0 for General. Undefined where it does not say. */
export function threadIn(data: string): number | undefined {
  const [, thread] = THREAD.exec(data) ?? [];
  return thread === undefined ? undefined : Number(thread);
}

/** Parses what a client sends back, which may be old, forged or someone else's. Undefined when it is not an action. */
export function parseAction(data: string): Action | undefined {
  const action = parse(data.replace(THREAD, ''));
  // The words of a search may end like that.
  return action && threadIn(data) !== undefined && AUDIENCE_OF_ACTION[action.kind] !== 'administrators'
    ? parse(data)
    : action;
}

function parse(data: string): Action | undefined {
  const rest = data.slice(1);
  switch (data[0]) {
    case 'e':
      return isEventId(rest) ? { kind: 'event', id: rest } : undefined;
    case 'l':
      return isEventId(rest) ? { kind: 'event', id: rest, beside: true } : undefined;
    case 'j':
      return isEventId(rest) ? { kind: 'versions', id: rest } : undefined;
    case 'r':
      return isEventId(rest) ? { kind: 'report', id: rest } : parseEditing(rest);
    case 's':
      return parseSearch(rest);
    case 'o':
      return parseOrder(rest);
    case 'h':
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
      return parseRemind(rest);
    case 'm':
      return data.startsWith('m!') ? parseChatAction(data) : parseFollow(rest);
    case 'f': {
      const name = BUTTON_COMMANDS.find((each) => each === rest);
      return name && { kind: 'command', name };
    }
    case 'i':
      return parseGameAction(data);
    case 'a':
    case 'b':
    case 'c':
    case 'p':
    case 'z':
      return parseChatAction(data);
    default:
      return parseList(data);
  }
}

function parseRemind(rest: string): Action | undefined {
  const id = rest.replace(/^!/, '');
  if (!isEventId(id)) return undefined;
  return id === rest ? { kind: 'remind', id } : { kind: 'remind', id, off: true };
}

function parseFollow(rest: string): Action | undefined {
  // Without a text, it listed what is followed.
  if (rest === '') return { kind: 'follows' };
  return /^[^!\p{Cc}][^\p{Cc}]{0,50}$/u.test(rest) ? { kind: 'follow', text: rest } : undefined;
}

/** What editors do with reports. */
function parseEditing(rest: string): Action | undefined {
  const [, letter, number = ''] = /^!([nmd])(.*)$/.exec(rest) ?? [];
  if (letter === 'n' && number === '') return { kind: 'reports' };
  if (letter === undefined || !parseReportNumber(number)) return undefined;
  if (letter === 'n') return { kind: 'reports', before: number };
  return { kind: 'close-report', outcome: letter === 'm' ? 'mended' : 'declined', report: number };
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

function encodeMonth(month: number, year: number | undefined): string {
  return String(month).padStart(2, '0') + (year === undefined ? '' : `.${year}`);
}

function parseMonth(kind: 'h' | 'k' | 'y', rest: string): Action | undefined {
  const [, digits, signed] = /^(0[1-9]|1[0-2])(?:\.(0|-?[1-9]\d{0,3}))?$/.exec(rest) ?? [];
  const year = signed === undefined ? undefined : Number(signed);
  if (digits === undefined || (year !== undefined && !isKnownYear(year))) return undefined;
  const month = Number(digits);
  if (kind === 'y') return { kind: 'years', month, from: year };
  return { kind: 'calendar', month, year, ...(kind === 'h' && { orNearest: true }) };
}

function parseAnniversaries(rest: string): Action | undefined {
  const [, day = '', digits] = /^([0-9a-z]{5})(\d{1,3})$/.exec(rest) ?? [];
  const date = parseEnd(day);
  return date && digits !== undefined ? { kind: 'anniversaries', date, page: Number(digits) } : undefined;
}

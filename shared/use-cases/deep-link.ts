import type { Action } from '../domain/action';
import type { Audience } from '../domain/audience';
import type { Menu } from '../domain/choices';
import { isEventId } from '../domain/historical-event';
import { type ReportOutcome, parseReportNumber } from '../domain/report';
import type { QuarterHour } from '../domain/quarter-hour';
import { type MonthDay, formatMonthDay, monthDayOf, parseMonthDay } from '../domain/month-day';
import { type Timing, formatTiming, parseTiming } from '../domain/timing';

/** What a link to the bot (`t.me/<bot>?start=…`) opens; a message that asks for a reply says by one what it asked. */
export type DeepLink =
  | { readonly kind: 'event'; readonly id: string }
  | { readonly kind: 'day'; readonly day: MonthDay }
  /** A date as people or ISO 8601 write it: `2015-09-03`, `2024`. */
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'report'; readonly id: string }
  /** The answer of an editor to a report. */
  | { readonly kind: ReportOutcome; readonly report: string }
  | { readonly kind: 'export' }
  /** The game's question of today. */
  | { readonly kind: 'game' }
  /** The city of a chat's time zone: of the chat it is asked in when none is named. */
  | { readonly kind: 'zone'; readonly chat?: number | undefined }
  /** The city whose time messages keep to, which begin at that time. */
  | (Timing & { readonly kind: 'subscribe'; readonly time: QuarterHour; readonly chat?: number | undefined })
  /** Something that the chat it is asked in, or the one that is named, is to follow. */
  | { readonly kind: 'follow'; readonly chat?: number | undefined }
  /** A menu of another chat. */
  | { readonly kind: Menu; readonly chat: number }
  /** All that is stored of a chat. */
  | { readonly kind: 'forget'; readonly chat?: number | undefined };

/** A question for the place whose time a chat, or its messages, keep to. */
export type PlaceQuestion = Extract<DeepLink, { kind: 'zone' | 'subscribe' }>;

/** Who may open what, and who may reply to a message that asked for it. */
export const AUDIENCE_OF_LINK: Readonly<Record<DeepLink['kind'], Audience>> = {
  event: 'everybody',
  day: 'everybody',
  date: 'everybody',
  report: 'everybody',
  mended: 'editors',
  declined: 'editors',
  export: 'private',
  game: 'everybody',
  zone: 'administrators',
  subscribe: 'administrators',
  follow: 'administrators',
  settings: 'administrators',
  subscription: 'administrators',
  forget: 'administrators',
};

/** As it stands after `start=`: at most 64 of A–Z, a–z, 0–9, `_` and `-`. Source: Bot API, deep linking. */
export function formatDeepLink(link: DeepLink): string {
  switch (link.kind) {
    case 'event':
    case 'report':
      return `${link.kind}_${link.id}`;
    case 'mended':
    case 'declined':
      return `${link.kind}_${link.report}`;
    case 'day':
      return `date_${formatMonthDay(link.day)}`;
    case 'date':
      return `date_${link.text}`;
    case 'zone':
    case 'follow':
    case 'forget':
      return link.chat === undefined ? link.kind : `${link.kind}_${link.chat}`;
    case 'subscribe':
      return `${link.kind}_${formatTiming(link)}${link.chat === undefined ? '' : `_${link.chat}`}`;
    case 'settings':
    case 'subscription':
      return `${link.kind}_${link.chat}`;
    case 'export':
    case 'game':
      return link.kind;
  }
}

/** Reads what came after `/start`; undefined when it is no link of this bot. */
export function parseDeepLink(text: string): DeepLink | undefined {
  const [, kind = '', rest]: readonly (string | undefined)[] = /^([a-z]+)(?:_([A-Za-z0-9_-]{1,59}))?$/.exec(text) ?? [];
  switch (kind) {
    case 'event':
    case 'report':
      return rest !== undefined && isEventId(rest) ? { kind, id: rest } : undefined;
    case 'mended':
    case 'declined':
      return rest !== undefined && parseReportNumber(rest) ? { kind, report: rest } : undefined;
    case 'date': {
      const day = rest === undefined ? undefined : parseMonthDay(rest);
      if (day) return { kind: 'day', day };
      return rest === undefined ? undefined : { kind, text: rest };
    }
    case 'zone':
    case 'follow':
    case 'forget':
      if (rest === undefined) return { kind };
      return isChatId(rest) ? { kind, chat: Number(rest) } : undefined;
    case 'subscribe':
      return parseSubscribe(rest);
    case 'settings':
    case 'subscription':
      return rest !== undefined && isChatId(rest) ? { kind, chat: Number(rest) } : undefined;
    case 'export':
    case 'game':
      return rest === undefined ? { kind } : undefined;
    default:
      return undefined;
  }
}

/** What a message asks that asks for a place: for the setting of a chat, or with a time for its messages. */
export function placeLink({ time, days, chat }: Timing & { readonly chat?: number | undefined }): PlaceQuestion {
  return time === undefined ? { kind: 'zone', chat } : { kind: 'subscribe', time, days, chat };
}

function parseSubscribe(rest = ''): DeepLink | undefined {
  const [, digits = '', chat] = /^(\d+)(?:_(.+))?$/.exec(rest) ?? [];
  const timing = parseTiming(digits);
  if (!timing || (chat !== undefined && !isChatId(chat))) return undefined;
  return { kind: 'subscribe', ...timing, chat: chat === undefined ? undefined : Number(chat) };
}

function isChatId(text: string): boolean {
  return /^-?[1-9]\d{0,15}$/.test(text);
}

/**
 * The link that shows in a person's private chat what a button asks for; undefined when there is none. `chatId` is the
 * chat in which the button stands.
 */
export function linkFor(action: Action, chatId: number): DeepLink | undefined {
  switch (action.kind) {
    case 'event':
    case 'report':
      return { kind: action.kind, id: action.id };
    case 'versions':
      return { kind: 'event', id: action.id };
    case 'export':
      return { kind: 'export' };
    case 'question':
    case 'guess':
    case 'reveal':
      return { kind: 'game' };
    case 'on-days':
      return { kind: 'day', day: action.from };
    case 'anniversaries':
      return { kind: 'day', day: monthDayOf(action.date) };
    case 'menu':
    case 'new-menu':
    case 'choice':
    case 'choose':
      return { kind: action.menu, chat: action.chat ?? chatId };
    case 'zones':
    case 'ask-zone':
    case 'privacy':
      return { kind: 'settings', chat: action.chat ?? chatId };
    case 'subscribe':
    case 'unsubscribe':
    case 'pause':
    case 'follow':
    case 'follows':
    case 'ask-follow':
    case 'unfollow':
      return { kind: 'subscription', chat: ('chat' in action ? action.chat : undefined) ?? chatId };
    default:
      return undefined;
  }
}

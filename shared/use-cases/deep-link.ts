import { isEventId } from '../domain/historical-event';
import { formatMonthDay, parseMonthDay } from '../domain/month-day';
import type { MonthDay } from '../domain/month-day';

/** What a link to the bot (`t.me/<bot>?start=…`) opens, and what a message that asks for a reply asks for. */
export type DeepLink =
  | { readonly kind: 'event'; readonly id: string }
  | { readonly kind: 'day'; readonly day: MonthDay }
  /** A date as people or ISO 8601 write it: `2015-09-03`, `2024`. */
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'report'; readonly id: string }
  /** The city of a chat's time zone; of the chat it is asked in when none is named. */
  | { readonly kind: 'zone'; readonly chat?: number | undefined }
  | { readonly kind: 'forget' };

/** As it stands after `start=`: at most 64 of A–Z, a–z, 0–9, `_` and `-`. Source: Bot API, deep linking. */
export function formatDeepLink(link: DeepLink): string {
  switch (link.kind) {
    case 'event':
    case 'report':
      return `${link.kind}_${link.id}`;
    case 'day':
      return `date_${formatMonthDay(link.day)}`;
    case 'date':
      return `date_${link.text}`;
    case 'zone':
      return link.chat === undefined ? 'zone' : `zone_${link.chat}`;
    case 'forget':
      return 'forget';
  }
}

/** Reads what came after `/start`; undefined when it is no link of this bot. */
export function parseDeepLink(text: string): DeepLink | undefined {
  const [, kind = '', rest]: readonly (string | undefined)[] = /^([a-z]+)(?:_([A-Za-z0-9_-]{1,59}))?$/.exec(text) ?? [];
  switch (kind) {
    case 'event':
    case 'report':
      return rest !== undefined && isEventId(rest) ? { kind, id: rest } : undefined;
    case 'date': {
      const day = rest === undefined ? undefined : parseMonthDay(rest);
      if (day) return { kind: 'day', day };
      return rest === undefined ? undefined : { kind, text: rest };
    }
    case 'zone':
      if (rest === undefined) return { kind };
      return /^-?[1-9]\d{0,15}$/.test(rest) ? { kind, chat: Number(rest) } : undefined;
    case 'forget':
      return rest === undefined ? { kind } : undefined;
    default:
      return undefined;
  }
}

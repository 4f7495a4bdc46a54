import type { PageAction } from '../../domain/action';
import { formatMonthDay } from '../../domain/month-day';
import type { Span } from '../../domain/span';
import type { PublishedLanguage } from '../../language/published-language';
import { formatPeriod, formatPlace } from './period-path';

/** A page without its language, such as `event/2015-parade`; nothing for the whole timeline. */
export type PagePath = string;

/** The address of a page on its host. */
export function inLanguage({ code }: Pick<PublishedLanguage, 'code'>, path: PagePath): string {
  return `/${code}/${path}`;
}

export function eventPath(id: string): PagePath {
  return `event/${encodeURIComponent(id)}`;
}

/** How to subscribe, and the feeds. */
export const CALENDAR_PATH: PagePath = 'calendar';

/** What was corrected. */
export const CORRECTIONS_PATH: PagePath = 'corrections';

export function topicPath(id: string): PagePath {
  return `topic/${encodeURIComponent(id)}`;
}

/** A span that is open (null) at both ends is the whole timeline. */
export function periodPath(span: Span): PagePath {
  return span.from || span.to ? formatPeriod(span) : '';
}

export function dayPath(day: { readonly month: number; readonly day: number }): PagePath {
  return `on/${formatMonthDay(day)}`;
}

export function searchPath(text: string): PagePath {
  return `search?${new URLSearchParams({ q: text }).toString()}`;
}

/** The page that shows what a button of the bot would. Days of several dates are asked for by their words. */
export function actionPath(action: PageAction, label: string): PagePath {
  switch (action.kind) {
    case 'in-span':
      return periodPath(action.span) + formatPlace(action);
    case 'coming':
    case 'on-days': {
      const { from, to, place } = action;
      const isOneDay = from.month === to.month && from.day === to.day;
      return isOneDay ? dayPath(from) + formatPlace({ place }) : searchPath(label);
    }
    case 'search':
      return searchPath(action.text) + formatPlace({ place: action.place }).replace('?', '&');
  }
}

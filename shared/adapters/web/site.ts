import type { CalendarDate } from '../../domain/calendar-date';
import type { CollectionSummary } from '../../domain/collection-summary';
import type { PublishedLanguage } from '../../language/published-language';
import { textIn } from '../../language/local-text';
import type { Html } from './html';
import type { PagePath } from './paths';

/** What every page of a request has in common. */
export interface Site {
  /** `https://…`, without a slash at the end. */
  readonly origin: string;
  readonly language: PublishedLanguage;
  readonly today: CalendarDate;
  /** Absent before the first ingest. */
  readonly summary: CollectionSummary | undefined;
  /** The bot's name in Telegram, where it is known. */
  readonly botName?: string | undefined;
}

/** One page. */
export interface PageParts {
  readonly path: PagePath;
  readonly title: string;
  readonly description: string;
  /** Above the heading: the ways to longer periods. */
  readonly crumbs?: Html | undefined;
  /** Below the heading: what the page is of. */
  readonly lead?: Html | undefined;
  /** The heading, when the page itself does not have it. */
  readonly heading?: string | undefined;
  readonly main: Html;
  readonly asked?: string | undefined;
  readonly type?: 'article' | 'website';
  readonly jsonLd?: object | undefined;
  /** The path of its picture on the host, for previews of links to it. */
  readonly picture?: string | undefined;
  /** Search engines are not to list it. */
  readonly isUnlisted?: boolean;
}

/** What the site is called: as its collection. */
export function siteName({ summary, language }: Site): string {
  return summary ? textIn(language, summary.title) : language.messages.page.menu;
}

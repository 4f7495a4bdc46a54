import type { AnniversaryDays } from '../domain/anniversary-days';
import type { CardMessages } from './card-messages';
import type { CorrectionMessages } from './correction-messages';
import type { FeedMessages } from './feed-messages';
import type { SideMessages } from './finding-messages';
import type { PageMessages } from './page-messages';
import type { PictureMessages } from './picture-messages';

/** The texts that web pages, pictures and feeds use, too. */
export interface PublishedMessages {
  /** Between the items of a list within a line. */
  readonly listSeparator: string;
  /** Between the parts of a citation: the outlet, the title, the author, when it was published. */
  readonly citationSeparator: string;
  /** Between speakers, whose names may have commas. */
  readonly voiceSeparator: string;
  /** 11 years ago; more than 0 */
  yearsAgo(years: number): string;
  /** in 2 years; more than 0 */
  inYears(years: number): string;
  /** For what is dated to a year only. */
  readonly nextYear: string;
  /** Names an anniversary by its years; more than 0 */
  anniversary(years: number): string;
  /** Heads the list of a day: "3 September, any year" */
  anyYear(date: string): string;
  /** Heads the list of today: "Today, 3 September" */
  today(date: string): string;
  /** Which day of a long event an anniversary is of. */
  readonly anniversaryOf: Readonly<Record<NonNullable<AnniversaryDays['of']>, string>>;

  readonly card: CardMessages;
  readonly correction: CorrectionMessages;
  readonly feed: FeedMessages;
  readonly page: PageMessages;
  readonly picture: PictureMessages;
  /** A title or a quotation in the quotation marks of the language, with inner marks inside. */
  readonly quoted: (text: string) => string;

  /** Below the heading of a day or span without events. */
  readonly nothing: string;
  /** Nothing is dated to the day or span, but there is something beside it. */
  readonly nothingDated: string;
  readonly sides: SideMessages;
  /** Heads the list of the coming anniversaries. */
  readonly coming: string;
  readonly earlier: string;
  readonly more: string;
  /** Explains the marks before the outlets, and the star. */
  readonly legend: { readonly bases: string; readonly round: string };
}

import type { LocalText } from '../../shared/domain/historical-event';
import type { ReadDate } from './dates/date-rules';

/** What a file says of one event. */
export interface Draft {
  /** Where the event begins in the file, from 1. */
  readonly line: number;
  /** The id that the file gives it, by which it is known again in a later version of the file. */
  readonly key?: string | undefined;
  readonly date: ReadDate;
  readonly title: LocalText;
  readonly summary?: LocalText | undefined;
  /** Names of topics; the collection makes ids of them. */
  readonly topics?: readonly string[] | undefined;
  readonly places?: readonly string[];
  readonly people?: readonly string[];
  readonly organisations?: readonly string[];
  readonly sources?: readonly DraftSource[];
  /** How it repeats in a calendar. */
  readonly repeats?: 'yearly' | 'otherwise' | undefined;
  /** What the file says of it and the event cannot hold, for people. */
  readonly lost?: readonly string[];
  /** Fields of an event file, as they are to be written: what our own exports say. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

export interface DraftSource {
  readonly outlet: string;
  readonly url?: string | undefined;
  readonly quote?: string | undefined;
  readonly record?: string | undefined;
  readonly title?: string | undefined;
  readonly published?: string | undefined;
}

/** Something in a file that is no event, or one that cannot be read. */
export interface Refusal {
  readonly line: number;
  readonly reason: string;
}

export type ImportedItem = Draft | Refusal;

export function isRefusal(item: ImportedItem): item is Refusal {
  return 'reason' in item;
}

export function isDraft(item: ImportedItem): item is Draft {
  return !isRefusal(item);
}

/** What a file says of the collection as a whole, for a collection.yaml that is made. */
export interface Header {
  /** Whether it says that it names no sources. */
  readonly sources?: 'none' | undefined;
  /** Whether the events say all of themselves, so that nothing is theirs by default. */
  readonly isWhole?: boolean | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly title?: LocalText | undefined;
  readonly description?: LocalText | undefined;
  readonly sourcesNote?: LocalText | undefined;
  readonly searchExample?: LocalText | undefined;
  /** Labels of topics by id. */
  readonly topics?: Readonly<Record<string, LocalText>> | undefined;
  /** Entries of the table of names. */
  readonly names?: Readonly<Record<string, unknown>>;
}

/** What was read from a file, in the order of the file. */
export interface Imported {
  readonly items: readonly ImportedItem[];
  readonly header?: Header;
  /** What was guessed or assumed for the whole file, for people. */
  readonly remarks?: readonly string[];
}

/** A text in each language of the bot, by language code. */
export type LocalText = Readonly<Record<string, string>>;

/** Where a date or a statement comes from: printed in a source, worked out from it, or known from elsewhere. */
export const BASES = ['source', 'resolved', 'general-knowledge'] as const;
export type Basis = (typeof BASES)[number];

/** Whether the source supports that it happened, was planned, was decided, was said or was commemorated. */
export const EVENT_KINDS = ['held', 'scheduled', 'announced', 'statement', 'anniversary'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export interface Source {
  readonly outlet: LocalText;
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  /** EDTF, when the source states or implies its day. */
  readonly published?: string | undefined;
  /** The source's own words, 25 words at most. */
  readonly quote: string;
  /** The claim that the quote is evidence of. */
  readonly supports: LocalText;
  readonly url?: string | undefined;
  /** The file name of the source document. */
  readonly document?: string | undefined;
}

/** The outcome of a plan, never taken from the source that announced it. */
export interface Outcome {
  readonly basis: Basis;
  readonly text: LocalText;
}

/** An id must fit the data of a Telegram button, which has 64 bytes. */
export const LONGEST_ID = 42;

export function isEventId(text: string): boolean {
  return text.length <= LONGEST_ID && /^[a-z0-9-]+$/.test(text);
}

/** A dated fact in the collection. */
export interface HistoricalEvent {
  readonly id: string;
  /** EDTF: see `parseHistoricalDate`. */
  readonly date: string;
  readonly dateBasis: Basis;
  /** How the date is known, in a short phrase. */
  readonly dateNote: LocalText;
  readonly kind: EventKind;
  /** 5 is the most important. */
  readonly importance: number;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly attribution: readonly Attribution[];
  readonly outcome?: Outcome | undefined;
  readonly places: readonly LocalText[];
  readonly people: readonly LocalText[];
  readonly organisations: readonly LocalText[];
  readonly topics: readonly string[];
  readonly sensitive?: boolean | undefined;
  readonly sources: readonly Source[];
}

/** Who says so, and the outlet that reports it. */
export interface Attribution {
  readonly speaker: LocalText;
  readonly via: LocalText;
}

/** A text in each language of the bot, by language code. */
export type LocalText = Readonly<Record<string, string>>;

/** Where a date or a statement comes from: printed in a source, worked out from it, or known from outside. */
export type Basis = 'source' | 'resolved' | 'general-knowledge';

/** What the source supports: that it happened, that it was planned, decided, said or commemorated. */
export type EventKind = 'held' | 'scheduled' | 'announced' | 'statement' | 'anniversary';

export interface Source {
  readonly outlet: LocalText;
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  /** EDTF, when the source states or implies its day. */
  readonly published?: string | undefined;
  /** The source's own words, 25 words at most. */
  readonly quote: string;
  /** What the quote is evidence of. */
  readonly supports: LocalText;
  readonly url?: string | undefined;
  /** The file name of the source document. */
  readonly document?: string | undefined;
}

/** What became of a plan: never taken from the source that announced it. */
export interface Outcome {
  readonly basis: Basis;
  readonly text: LocalText;
}

/** What an id is made of; and at most so long, since it must fit the data of a Telegram button, which is 64 bytes. */
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
  /** Who says so: the speaker and the outlet. */
  readonly attribution: readonly Attribution[];
  readonly outcome?: Outcome | undefined;
  readonly places: readonly LocalText[];
  readonly people: readonly LocalText[];
  readonly organisations: readonly LocalText[];
  readonly topics: readonly string[];
  readonly sensitive?: boolean | undefined;
  readonly sources: readonly Source[];
}

export interface Attribution {
  readonly speaker: LocalText;
  readonly via: LocalText;
}

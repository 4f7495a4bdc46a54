/** A text in each language of the bot, by language code. */
export type LocalText = Readonly<Record<string, string>>;

/** The names of topics, by their ids. */
export type Topics = Readonly<Record<string, LocalText>>;

/** Where a date or a statement comes from: printed in a source, worked out from it, or known from elsewhere. */
export const BASES = ['source', 'resolved', 'general-knowledge'] as const;
export type Basis = (typeof BASES)[number];

/** Whether the source supports that it happened, was planned, was decided, was said or was commemorated. */
export const EVENT_KINDS = ['held', 'scheduled', 'announced', 'statement', 'anniversary'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** What can be read to check an event. It has a quote, a url or a record. */
export interface Source {
  readonly outlet: LocalText;
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  /** EDTF, when the source states or implies its day. */
  readonly published?: string | undefined;
  /** BCP 47: the language that the source is written in. */
  readonly language?: string | undefined;
  /** The source's own words, 25 words at most. */
  readonly quote?: string | undefined;
  readonly url?: string | undefined;
  /** Where to find a source that is not online: an archive's reference, or a book and its page. */
  readonly record?: string | undefined;
  /** The claim that the source is evidence of; the event as a whole when absent. */
  readonly supports?: LocalText | undefined;
  /** EDTF: the date that the source gives for the event. */
  readonly supportsDate?: string | undefined;
  /** Published by a state body, or by media that a state owns. */
  readonly stateMedia?: boolean | undefined;
  /** A reprint of another source, and so no evidence of its own. */
  readonly copy?: boolean | undefined;
  /** The file name of the source document. */
  readonly document?: string | undefined;
}

/** What became of a plan. */
export const OUTCOME_STATUSES = ['happened', 'under-way', 'changed', 'cancelled', 'unknown'] as const;
export type OutcomeStatus = (typeof OUTCOME_STATUSES)[number];

/** The outcome of a plan, never taken from the source that announced it. */
export interface Outcome {
  readonly status: OutcomeStatus;
  /** Absent only when the status is unknown. */
  readonly text?: LocalText | undefined;
  readonly basis: Basis;
  readonly sources: readonly Source[];
}

/** A date that somebody else gives for the event. */
export interface OtherDate {
  /** EDTF */
  readonly date: string;
  /** Who gives it, or by which reckoning. */
  readonly by: LocalText;
}

/** How an event is related to another one, as its file says it. */
export const RELATIONS = ['part-of', 'about', 'follows'] as const;
export type Relation = (typeof RELATIONS)[number];

/** The same relations, seen from the other event. */
export const INVERSE_RELATIONS = { 'part-of': 'has-part', about: 'subject-of', follows: 'followed-by' } as const;
export type InverseRelation = (typeof INVERSE_RELATIONS)[Relation];

/** Another event that a card leads to. */
export interface Related {
  readonly id: string;
  readonly kind: Relation | InverseRelation;
  readonly title: LocalText;
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
  /** Absent in a collection without sources. */
  readonly dateBasis?: Basis | undefined;
  /** How the date is known, in a short phrase. */
  readonly dateNote?: LocalText | undefined;
  /** Dates that others give. */
  readonly otherDates?: readonly OtherDate[] | undefined;
  /**
   * The date in the calendar of its time, as written: `康熙二十八年七月二十四日`. `O.S. 1689-08-27` is a day of the
   * Julian calendar, and is shown in the reader's language.
   */
  readonly originalDate?: readonly string[] | undefined;
  readonly kind: EventKind;
  /** 5 is the most important. */
  readonly importance: number;
  readonly title: LocalText;
  /** Other names of the event, in any language, found by search. */
  readonly aliases?: readonly string[] | undefined;
  readonly summary?: LocalText | undefined;
  /** Who makes the claim, where one is made. */
  readonly attribution: readonly Attribution[];
  readonly outcome?: Outcome | undefined;
  readonly places: readonly LocalText[];
  readonly people: readonly LocalText[];
  readonly organisations: readonly LocalText[];
  readonly topics: readonly string[];
  readonly related?: readonly Related[] | undefined;
  /** Ids that the event had in earlier versions of the collection. */
  readonly formerIds?: readonly string[] | undefined;
  readonly sensitive?: boolean | undefined;
  readonly sources: readonly Source[];
  /** Why the date, title, kind or outcome was last changed. */
  readonly reason?: LocalText | undefined;
  /** The last change only mended the wording: nobody was told anything wrong. */
  readonly minor?: boolean | undefined;
  /** ISO 8601, in UTC, to the second: when the stored event was last changed. Only a stored event has it. */
  readonly changed?: string | undefined;
  /** The former wordings, the latest first: `MOST_VERSIONS` at most. Only a stored event has them. */
  readonly versions?: readonly Version[] | undefined;
  /** Tells the facts from those before a correction; 0 when absent. Only a stored event has it. */
  readonly revision?: number | undefined;
}

/** What a correction may put right. */
export interface Facts extends Pick<HistoricalEvent, 'date' | 'title' | 'kind'> {
  /** null: nothing is known of it. */
  readonly outcome: Pick<Outcome, 'status' | 'text'> | null;
}

export const FACTS = ['date', 'title', 'kind', 'outcome'] as const satisfies readonly (keyof Facts)[];

/** Some of the facts of an event. */
export type SomeFacts = { readonly [Name in keyof Facts]?: Facts[Name] | undefined };

/** A former wording of an event. */
export interface Version {
  /** Those of its facts that the wording after it has otherwise. */
  readonly was: SomeFacts;
  /** ISO 8601, in UTC, to the second: when it was replaced. */
  readonly until: string;
  /** Why it was replaced. */
  readonly reason?: LocalText | undefined;
  /** The revision of the event while it had this wording. */
  readonly revision: number;
}

/** Who says so, and the outlet that reports it. */
export interface Attribution {
  readonly speaker: LocalText;
  readonly via: LocalText;
}

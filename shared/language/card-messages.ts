import type { Evidence } from '../domain/evidence';
import type { Basis } from '../domain/historical-event';
import type { Standing } from '../domain/standing';

/** What is said of an event on its line and on its card. */
export interface CardMessages {
  /** Whether a plan was carried out. */
  readonly standing: Readonly<Record<Standing, string>>;
  /** How the date is known. */
  readonly dateBasis: Readonly<Record<Basis, string>>;
  /** Those outlets, and that many more: TASS, RT and 4 more. */
  andMore(outlets: readonly string[], more: number): string;
  /** An event or a title, with the year that tells it apart from later ones: Treaty signed (1689). */
  ofYear(title: string, year: string): string;
  /** The longer event or chapter that an event belongs to. */
  partOf(title: string): string;
  /** A day of the Julian calendar. */
  oldStyle(date: string): string;
  /** Heads what became of a plan. */
  readonly outcome: string;
  /** For an outcome without a source of its own. */
  readonly outcomeUnsourced: string;
  accordingTo(voices: string): string;
  /** A speaker, and the outlet that reports the words. */
  speakerVia(speaker: string, via: string): string;
  readonly sources: string;
  /** How many independent sources there are, more than 0, and how many of them give the date. */
  independent(evidence: Omit<Evidence, 'onlyStateMedia'>): string;
  published(date: string): string;
  readonly stateMedia: string;
  /** For a source that reprints another one. */
  readonly copy: string;
  /** The claim that a quotation is evidence of. */
  supports(what: string): string;
  moreSources(count: number): string;
  /** Dates that others give. */
  otherDates(list: string): string;
  /** A date, and who gives it. */
  dateBy(date: string, by: string): string;
}

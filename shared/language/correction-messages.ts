import type { EventKind } from '../domain/historical-event';

/** Corrections of events: on cards, in scheduled messages and on the page of corrections. */
export interface CorrectionMessages {
  /** On a card: Corrected on 12 November: 3 → 4 September. */
  corrected(on: string, change: string): string;
  /** The button that shows the former wordings, and the heading of what it shows. */
  readonly formerWording: string;
  /** Heads a former wording: until 12 November. */
  until(day: string): string;
  /** The event has had no other wording. */
  readonly noFormerWording: string;
  /** Heads the corrections in a scheduled message. */
  readonly heading: string;
  reason(reason: string): string;
  readonly kinds: Readonly<Record<EventKind, string>>;
  /** The page of corrections. */
  readonly page: {
    readonly heading: string;
    readonly what: string;
    readonly none: string;
    /** Before the addresses of its feeds. */
    readonly feeds: string;
  };
  /** For a plan, before anything was known of its outcome. */
  readonly noOutcome: string;
}

import type { ReportOutcome } from '../domain/report';
import type { Tally } from '../domain/week-figures';

/** /reports in the editors’ chat, and what the person hears who reported an error. */
export interface EditingMessages {
  readonly editorsOnly: string;
  readonly heading: string;
  readonly noneOpen: string;
  readonly older: string;
  readonly close: Readonly<Record<ReportOutcome, string>>;
  /** Asks the editor for the answer to the person. */
  readonly ask: Readonly<Record<ReportOutcome, (title: string) => string>>;
  readonly placeholder: string;
  readonly closed: string;
  /** The report has no chat: it came from a group, or the person had what is stored deleted. */
  readonly closedUntold: string;
  readonly alreadyClosed: string;
  readonly notDelivered: string;
  /** Heads the editor’s answer to the person. */
  readonly told: Readonly<Record<ReportOutcome, (title: string) => string>>;
  /** Thanks in a private chat, which is told of the outcome. */
  readonly thanks: string;
  /** The report to the editors once a week. */
  readonly week: {
    /** `day`: the last day, as text. */
    readonly heading: (day: string) => string;
    readonly chats: (count: number) => string;
    readonly messages: (tally: Tally) => string;
    readonly reports: (count: number) => string;
    /** How often a date was asked for that has no events. */
    readonly gaps: (count: number) => string;
  };
}

import type { ExportFormat } from '../domain/export-format';

/** The chat that is written in, or a channel that is set up from it. */
export type StoredOf = 'chat' | 'channel';

/** /privacy, /forget, /export, and reports of errors. */
export interface ControlMessages {
  stored(of: StoredOf): string;
  nothingStored(of: StoredOf): string;
  /** Stands before the number by which Telegram knows the chat. */
  readonly idOf: Readonly<Record<StoredOf, string>>;
  readonly howToForget: string;
  /** Leads to that question, of a channel. */
  readonly forgetChannel: string;
  askForget(word: string, of: StoredOf): string;
  readonly forgetWord: string;
  forgotten(of: StoredOf): string;
  readonly notForgotten: string;
  readonly askFormat: string;
  readonly formats: Readonly<Record<ExportFormat, string>>;
  exported(events: number): string;
  /** For a calendar: how many events are in it, how many have no anniversary, and until when its days are. */
  exportedDays(events: number, without: number, until: string): string;
  readonly nothingToExport: string;
  /** A person had a file within the hour. */
  readonly exportSpent: string;
  /** The collection has more events than a file of that form can have. */
  exportTooLarge(events: number, most: number): string;
  /** A link to the pages of the whole collection. */
  readonly exportInPages: string;
  readonly report: string;
  /** To “this is wrong”: of the event that was shown, above that button; else where it is. */
  readonly reportShown: string;
  readonly howToReport: string;
  /** To whoever asks for pictures or maps. */
  readonly onlyTexts: string;
  /** To whoever wants larger letters or no sources. */
  readonly looks: string;
  /** Below what the marks of dates mean: where more is said of a date. */
  readonly onCard: string;
  askReport(title: string): string;
  readonly reportPlaceholder: string;
  readonly thanks: string;
  /** Why a report is not kept: one was for the same prompt; or there were enough today. */
  readonly notKept: Readonly<Record<'repeated' | 'spent', string>>;
  reported(title: string): string;
}

/** Sharing events with other chats, and joining groups. */
export interface SharingMessages {
  readonly share: string;
  readonly openBot: string;
  readonly nothingFound: string;
  /** To a mention in a chat the bot is no member of, when it finds no event. */
  readonly noGuestAnswer: string;
  /** On joining a group. */
  readonly helloGroup: string;
  /** Beside that, while the bot is in privacy mode. */
  readonly privacyMode: string;
}

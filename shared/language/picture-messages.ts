/** What pictures say, and what is said of them. */
export interface PictureMessages {
  /** How many events of a period are not named. */
  more(count: number): string;
  /** The answer to /picture with a text that names no period; with a year that has events. */
  whichPeriod(year: number): string;
  /** Telegram did not take a picture; the list of its events follows. */
  readonly refused: string;
}

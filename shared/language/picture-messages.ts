/** What pictures say, and what is said of them. */
export interface PictureMessages {
  /** So many events of a period are not named. */
  more(count: number): string;
}

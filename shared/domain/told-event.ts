/** An event as a scheduled message told it. */
export interface ToldEvent {
  readonly id: string;
  /** The revision of its facts at that time: see `HistoricalEvent.revision`. */
  readonly revision: number;
}

import type { LocalText } from './historical-event';

/** What a collection tells search about a name that its events use. */
export interface KnownName {
  readonly text: LocalText;
  /** Other names of the same, in any language: abbreviations, former names. */
  readonly aliases: readonly string[];
  /** The wider places that it lies in, the nearest first, then those that these lie in. */
  readonly within: readonly LocalText[];
}

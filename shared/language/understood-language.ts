import type { Language } from './language';
import type { PlaceWords } from './place-words';
import type { ClockWords } from './reading/clock-words';
import type { DateWords } from './reading/date-words';
import type { PauseWords } from './reading/pause-words';
import type { QuestionWords } from './understanding/question-words';
import type { WishWords } from './understanding/wish-words';

/**
 * Everything the bot knows about one language: data and small functions. CONTRIBUTING.md lists what a new
 * language needs. What belongs to a script and not to a language (accents, ё, digits, Roman numerals) is in `reading/`.
 */
export interface UnderstoodLanguage extends Language {
  /** Regions (ISO 3166) that write the day first although the language otherwise writes the month first. */
  readonly dayFirstRegions?: readonly string[];
  /** How dates are read. */
  readonly dateWords: DateWords;
  /** How a time of day is read. */
  readonly clockWords: ClockWords;
  /** How the length of a pause is read. */
  readonly pauseWords: PauseWords;
  /** How questions are asked; without it, words and dates are understood all the same. */
  readonly questionWords?: QuestionWords;
  /** How scheduled messages and settings are spoken of; without it, they are changed by commands. */
  readonly wishWords?: WishWords;
  /** How time zones are found by places. */
  readonly placeWords: PlaceWords;
}

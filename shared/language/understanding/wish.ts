import type { Choice } from '../../domain/choices';
import type { PartOfDay } from '../reading/clock-words';

/** What somebody wants of the scheduled messages or the settings of the chat. */
export interface Wish {
  /**
   * - `place`: that the chat keeps to the time of a place
   * - `weekdays`: messages on certain days of the week; `time`: at another time; `early`: before the day; `fewer` of them
   * - `always`: also on days without an anniversary; `news`: of what is added; `sensitive`: of wars and deaths, too
   * - `round`, `topics`: that only some anniversaries are told; `hide`: nothing of some kind
   * - `remind`: of an event, without `rest` of the one that was shown
   * - `held`: what was chosen; `shorter`: answers; `cancel`: that what was just said does not hold
   */
  readonly what:
    | 'subscribe'
    | 'unsubscribe'
    | 'pause'
    | 'resume'
    | 'status'
    | 'settings'
    | 'place'
    | 'weekdays'
    | 'time'
    | 'news'
    | 'hide'
    | 'remind'
    | 'round'
    | 'topics'
    | 'fewer'
    | 'early'
    | 'always'
    | 'sensitive'
    | 'held'
    | 'shorter'
    | 'language'
    | 'cancel';
  /** `HH:MM`, which need not be a quarter of an hour. */
  readonly time?: string | undefined;
  /** A place or the length of a pause: whether it is one, only the caller can tell. Of `remind`, the event as it was typed. */
  readonly rest?: string | undefined;
  /** Of `subscribe`, that only the round anniversaries are told; of `remind`, that it comes before the day. */
  readonly isRound?: boolean;
  /** Of `pause`, that the rest may be what messages are of. */
  readonly isOfSubject?: boolean;
  /** In that part of the day, without a time. */
  readonly part?: Extract<PartOfDay, 'morning' | 'evening'> | undefined;
  /** How often messages are wanted; weekly, on a day that was not said. */
  readonly days?: Choice<'days'> | 'weekly' | undefined;
  /** Of `subscribe`, that it is wanted on several days of the week. */
  readonly isOfWeekdays?: boolean;
  readonly isEarly?: boolean;
  /** Of `remind`, that it was said when: every year, or before the day. */
  readonly isTimed?: boolean;
  /** The wish that it is if the rest is a misspelt word. */
  readonly respelt?: Wish | undefined;
  /** It is one only where messages or settings were just spoken of: "9:30 then"; the name of a city alone. */
  readonly isBare?: true;
}

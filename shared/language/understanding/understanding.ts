import type { DateQuery, Reading } from '../../domain/date-query';
import type { Amount } from '../reading/word';
import type { CommandName } from '../commands';
import type { OfBot } from './bot-words';
import type { Wish } from './wish';
import type { Hint } from './question-patterns';
import type { AskedTime, Onward } from './pointing-words';
import type { Asked, BoundKind, Superlative, Which } from './question-words';

/** A word to look for: folded, and as it was typed. */
export interface TypedWord {
  readonly text: string;
  readonly typed: string;
  /** It is what the typed words were taken for, so an answer does not say that no event has it. */
  readonly isMeant?: true;
  /** One of several syllables in a row, each of which may come again. */
  readonly isSyllable?: true;
}

/** A verb of a question, as it was typed, and the words that events have for it; folded. */
export interface Said {
  readonly typed: string;
  readonly words: readonly string[];
  /** What all its forms and other words for it have in common. */
  readonly meaning?: Hint;
  /** It says in which phase the verb after it was, *began* to build: only what says both says so. */
  readonly isPhase?: true;
}

/** What an event is named by. */
export interface Subject {
  readonly words: readonly TypedWord[];
  /** Words that rank an event higher but need not be in it; folded. */
  readonly hints: readonly string[];
  /** Of the hints, those that tell one event from another: a death is no visit. */
  readonly said?: readonly Said[] | undefined;
  readonly which?: Which | undefined;
  /** The text has a verb and names nothing, "when was it signed": the words that events use for that verb. */
  readonly saidAlone?: readonly string[] | undefined;
}

/** An event that is named, perhaps with its date; or a date alone. */
export interface BoundEnd extends Subject {
  /** The verb that both ends share, "which was *founded* first"; an event may match without it. */
  readonly done?: readonly TypedWord[] | undefined;
  readonly dates: readonly Reading[];
}

/** A subject with a date of its own. */
export interface DatedSubject extends Subject {
  readonly date: Reading;
}

/** The time before, after or between events that are named. */
export interface Bound {
  readonly kind: BoundKind;
  /** Two of `between`, else one. */
  readonly ends: readonly [BoundEnd] | readonly [BoundEnd, BoundEnd];
  /** Of `before` and `after`: how far from the event, "a month before the end of the war". */
  readonly amounts?: readonly Amount[] | undefined;
  /** Of `during`: the whole year or month of the event, 条约签署那年. */
  readonly around?: AskedTime | undefined;
}

/** A question that only points at an earlier answer, and at one of its events if it says which. */
export interface Pointing {
  readonly onward: Onward;
  /** The place of the event in the answer; 0 is the first. */
  readonly nth?: number | undefined;
  /** Else what tells its event from the others: "who sold it" is about a sale. */
  readonly hints?: readonly string[] | undefined;
  readonly which?: Which | undefined;
}

/** What is said without asking anything. `number`: a number that is not a date. */
export type Talk =
  | ({ readonly kind: 'pointing' } & Pointing)
  /** `text` is what stands after the command, as it was typed; may be empty. */
  | { readonly kind: 'command'; readonly name: CommandName; readonly text: string }
  | { readonly kind: 'greeting' | 'farewell' | 'thanks' | 'well' | 'chat' | 'small' | 'number' }
  | { readonly kind: Exclude<OfBot, 'data'> };

/** How a text is said, whatever it names. */
export interface Manner {
  /** Asks who it was, where or why. */
  readonly asksDetail: boolean;
  /** Asks for anniversaries, of whatever there is. */
  readonly asksAnniversaries: boolean;
  /** Says that somebody was at a place. */
  readonly isWhereabouts: boolean;
  /** Asks for a yes or a no. */
  readonly isWhether: boolean;
  /** Thanks for an answer, whatever else it says. */
  readonly isThanks: boolean;
  /** Asks for the bot's opinion, which it has not. */
  readonly isOpinion: boolean;
  /** Tells something instead of asking: "I am hungry". */
  readonly isRemark: boolean;
  /** Speaks of the bot itself: *you*. */
  readonly isAddressed: boolean;
}

/** What a text says of an earlier answer, if there is one. */
export interface Earlier {
  /** The time around one of its events: "what else happened that year". */
  readonly sameTime: AskedTime | undefined;
  /** Asks for one of its events: "which was the first". */
  readonly isAmong: boolean;
  /** Asks what was asked before, of something else: "and the parade?" */
  readonly isAlso: boolean;
  /** Names one of its events: "that treaty". */
  readonly isPointing: boolean;
  /**
   * Says something and names nothing that it is said of: "who opened it" without the "it". `isOfOne`: asks what one event
   * tells. `isVerb`: no word may be a name after all.
   */
  readonly unnamed: { readonly isOfOne: boolean; readonly isVerb: boolean } | undefined;
}

/** All that a text says: one value, made in one pass, that every answer is made from. */
export interface Understanding extends Subject {
  /** As it was typed. */
  readonly text: string;
  readonly dates: DateQuery;
  /** The dates of the whole text as words, for names such as "Apollo 11"; folded. */
  readonly dateWords: readonly string[];
  /** Ids. */
  readonly topics: readonly string[];
  /** The last word may be incomplete. */
  readonly unfinished: boolean;
  readonly asked?: Asked | undefined;
  /** Nouns that ask by themselves and may be a part of a name: the *year* of culture; folded. */
  readonly askedNouns?: readonly string[] | undefined;
  /** Whether it asks for what took place or for what is ahead. */
  readonly tense?: 'past' | 'future' | undefined;
  readonly bound?: Bound | undefined;
  /** Two or more subjects, each with its own date. */
  readonly parts?: readonly DatedSubject[] | undefined;
  readonly superlative?: Superlative | undefined;
  /** What the clause names that asks, of several: "I write a paper, when was the treaty signed". */
  readonly clause?: Subject | undefined;
  /** Words of judgement beside a date, as they were typed; nothing is looked for by them. */
  readonly unused?: readonly string[] | undefined;
  readonly talk?: Talk | undefined;
  /** What it wants of scheduled messages or settings, if it asks for nothing else. */
  readonly wish?: Wish | undefined;
  readonly manner: Manner;
  readonly earlier: Earlier;
  /** How it asks, without what it names: 是哪一年. */
  readonly frame?: string | undefined;
}

import type { CommandName } from '../commands';
import type { Spellings } from '../reading/date-words';
import type { PointingWords } from './pointing-words';
import type { BotWords, OfBot } from './bot-words';

/** What an answer begins with. */
export type Asked =
  | 'when'
  /** How long ago something was founded. */
  | 'age'
  | 'daysUntil'
  | 'daysSince'
  /** How many events there are. */
  | 'count'
  /** How often somebody did something; only the events can be told. */
  | 'times'
  /** How many people died, how long a border is: only a text of an event may tell. */
  | 'amount'
  /** What explains a name. */
  | 'who'
  /** How long it lasted. */
  | 'length'
  /** When it ended, or will. */
  | 'until'
  /** The time between two dates or events. */
  | 'distance'
  /** Which of two came first. */
  | 'order'
  /** Of its date. */
  | 'weekday'
  /** Who holds an office today, which no collection of the past tells. */
  | 'now';

/** What is asked of one event rather than of all. */
export const OF_AN_EVENT: readonly Asked[] = ['when', 'weekday', 'age', 'amount', 'length', 'until', 'who'];

/** What a question compares all events by: the year or decade with the most events, or something that nobody counted. */
export type Superlative = 'year' | 'decade' | 'uncounted';

/** Which of all that was found is asked for. */
export type Which = 'last' | 'next' | 'first' | 'important';

/** Which events need not say what is said of them. */
export type HintOf = 'implied' | 'lasting' | 'beginning' | 'ending' | 'mutual' | 'making' | 'owning';

/** What may be said of any event that lasts. */
export const OF_LASTING: readonly (HintOf | undefined)[] = ['lasting', 'beginning', 'ending'];

/** On which side of a named event something lies; `during` is within it, `between` lies between two. */
export type BoundKind = 'before' | 'until' | 'since' | 'after' | 'during' | 'between';

/**
 * Talk without a question. `chat` is talk even beside a date ("weather tomorrow"); `fill` may stand beside the others
 * and says nothing itself ("hello there").
 */
export type TalkWords = 'greeting' | 'farewell' | 'thanks' | 'well' | 'chat' | 'small' | 'fill';

/** What a text may open with before what it is asked for: a command, or to `remind` of an event. */
export type Opened = 'subscribe' | 'search' | 'pause' | 'follow' | 'unfollow' | 'random' | 'remind';

/** A time by whose name nothing happened; `reign`: that of a ruler, who may be meant himself. */
export type NamedTime = 'era' | 'reign';

/** How a language asks: data, no grammar. A spelling may have several words; `*` stands for any ending of a word. */
export interface QuestionWords {
  /** Words of questions with a wrong character that sounds or looks alike, and how they are written: put right before all else. */
  readonly slips?: readonly (readonly [typed: Spellings, written: string])[];
  /** Words as they are typed on a phone or said, and how they are written: u is you. */
  readonly spokenAs?: readonly (readonly [typed: Spellings, written: string])[];
  /** Regular expressions of what is said in another order than it is understood in: 建交三年后, for 建交之后三年. */
  readonly reordered?: readonly (readonly [pattern: string, written: string])[];
  /** Question words that begin no other word: the space after them may be missing. */
  readonly openers?: Spellings;
  readonly asked?: Readonly<Partial<Record<Asked, Spellings>>>;
  readonly which?: Readonly<Partial<Record<Which, Spellings>>>;
  /** Beside a question of the length of something: *how long did it last* is not the last of it. */
  readonly lasting?: Spellings;
  /** With two dates or events they ask for the time between them. */
  readonly measures?: Spellings;
  /** They ask for that time themselves, of two events beside a word for *and*. */
  readonly apart?: Spellings;
  /** Before two events, with a word for *and* between them and a measure beside, or with one for *until*: 从条约到峰会几年, «от договора до войны». */
  readonly fromTo?: Spellings;
  /** With two dates or events they ask which of them came first. */
  readonly ordering?: Spellings;
  /** The same, but only where a word for *or* joins the two: «раньше телефон или радио». */
  readonly earlierOf?: Spellings;
  /** Between those two. */
  readonly or?: Spellings;
  /** Compare the events on both sides: *older than*. `sides` do so only after one of `leading`: *was* it *before* that. */
  readonly comparing?: { readonly than?: Spellings; readonly leading?: Spellings; readonly sides?: Spellings };
  /** Ask for the time between two events: *how long after* the war *was* the treaty; or stand between them: 之后多久. */
  readonly later?: { readonly leading?: Spellings; readonly then?: Spellings; readonly between?: Spellings };
  /** A short word after one of these, where nothing follows, is a name: *the who*. */
  readonly articles?: Spellings;
  readonly superlatives?: {
    /** *The most events*: of the unit that is named. */
    readonly most?: Spellings;
    readonly units?: Readonly<Partial<Record<Superlative, Spellings>>>;
    /** The longest, the biggest: of no event is it known. */
    readonly uncounted?: Spellings;
  };
  readonly pointing?: PointingWords;
  /** Today, but beside a date only an opening: *on this day* 12 March. */
  readonly thisDay?: Spellings;
  /** Beside a time of this year, that time of all years is meant: this week *in history*. */
  readonly anyYear?: Spellings;
  /** Ask how things stand today, which no dated event tells: *is it still* in force, *do I need* a visa. */
  readonly standing?: Spellings;
  /** Say that somebody was at a place: *was in*. */
  readonly whereabouts?: Spellings;
  /** Events with one of these are no visits. Words that are synonyms of others would leave out those, too. */
  readonly remote?: Spellings;
  /** What somebody has on a date: *my birthday is* 4 February. */
  readonly occasions?: Spellings;
  /** Make a question of yes or no: at the start of a text, or anywhere. */
  readonly whether?: { readonly leading?: Spellings; readonly anywhere?: Spellings };
  /** Ask who, where or why, or for sources: only the card of an event tells. */
  readonly details?: Spellings;
  /** Of those, what asks for people. */
  readonly persons?: Spellings;
  /** Whoever stood for a side, and the side itself: the Chinese *delegation*. */
  readonly parties?: Spellings;
  /** Of those, what asks for a reason, which hardly an event tells. */
  readonly reasons?: Spellings;
  /** Ask for a place. */
  readonly where?: Spellings;
  /** In the title of what only marks the day of another event. */
  readonly commemorations?: Spellings;
  /** Of those, the round ones. */
  readonly roundOnes?: Spellings;
  /** A text with one of these is no question: rude words, and what only the bot itself could answer. */
  readonly rude?: Spellings;
  /** The bot itself: what is asked of *you*, and stands in no event, is talk. */
  readonly address?: Spellings;
  /** Begin what people say of themselves or of an answer, and ask nothing with: *I am* hungry, *this is* odd. */
  readonly remarks?: Spellings;
  /** In a clause about the person who asks, or what they ask for: *my* niece, for *homework*. */
  readonly asides?: Spellings;
  /** Begin a clause that tells only of who asks or what it is for: *driving* tourists around, *for* a tour. */
  readonly introducing?: Spellings;
  /** The place that such a clause names: *our city*. */
  readonly ourPlace?: Spellings;
  /** Before what somebody says they write or study: a piece *about* the railway. */
  readonly themes?: Spellings;
  /** Asks for an opinion; what is left may be looked for. */
  readonly opinions?: Spellings;
  /** Names that only look like a part of a question: *First* World War. */
  readonly names?: Spellings;
  /** Stand beside a name that is not another one without it: Peter *the Great*. */
  readonly epithets?: Spellings;
  /** Before or after the name of an event, whose time is a bound: after the treaty, 条约之后. */
  readonly bounds?: {
    readonly leading?: Readonly<Partial<Record<BoundKind, Spellings>>>;
    readonly trailing?: Readonly<Partial<Record<BoundKind, Spellings>>>;
    /** What only looks like one: what a place *was before*. */
    readonly never?: Spellings;
  };
  /** Times that have a name and no date, and their first and last years: during the Cold War. `era`: nothing happened that is called so: 清朝. */
  readonly periods?: readonly (readonly [Spellings, first: number, last: number, era?: NamedTime])[];
  /** Between the two events of `between`. */
  readonly and?: Spellings;
  /** Other words for a word that is looked for: *been to* is a visit. `place`: a place beside it is where it was. */
  readonly meanings?: readonly (readonly [Spellings, word: string, place?: 'place'])[];
  /**
   * What is said of an event and need not be in its text, with the words that events have for it: *set up* is
   * founded. `implied`: an event may be it without saying so, as a treaty is signed. `lasting`: so may one that lasts, as
   * a war begins (`beginning`) and ends (`ending`). `mutual`: those do it whom a collection of two sides is about, whoever
   * is named, as they make up. `making`: what was built is told of from then on. `owning`: countries do it.
   */
  readonly hints?: readonly (readonly [Spellings, words: Spellings, of?: HintOf])[];
  /** Ask for what is oldest by its date, not for what is told of as the first. */
  readonly oldest?: Spellings;
  /** Large figures have one: beside a number it is a part of the figure, 200 *billion*, and an amount is told with one. */
  readonly scales?: Spellings;
  /** What events are called: how many of these there were, a collection can count. */
  readonly counted?: Spellings;
  /** What is signed for a length of time, which is not that of its signing. */
  readonly documents?: Spellings;
  /** Say how somebody likes what happened, which no event tells: "what bad happened". */
  readonly judgements?: Spellings;
  /** In a script without spaces, joins what is said to a noun after it, and is not told with it: 签署的. */
  readonly linking?: Spellings;
  /** In a script without spaces, characters that make a noun of a hint before them: 飞行员 is no 飞行. */
  readonly nounEndings?: Spellings;
  /** Words that show whether a question is in the past or in the future. */
  readonly tenses?: Readonly<Partial<Record<'past' | 'future', Spellings>>>;
  /** The endings of verbs in the past. */
  readonly pastEndings?: Spellings;
  /** Regular expressions of nouns that end as verbs do: "a wedding", but not "was playing". */
  readonly nouns?: readonly string[];
  /** Words of what explains a name: its founding. */
  readonly explaining?: Spellings;
  /** What the title of an event says that was the first of its kind. */
  readonly firsts?: Spellings;
  /** Polite phrases and openings that are not searched for. */
  readonly polite?: Spellings;
  /** Words of a question that are known even with an error in them: *happend*, *diffrence*. Six letters or more. */
  readonly unmistakable?: Spellings;
  /** Not searched for when nothing of the same run of characters stands beside them: 会, but not in 会议. */
  readonly alone?: Spellings;
  readonly talk?: Readonly<Partial<Record<TalkWords, Spellings>>>;
  readonly ofBot?: Readonly<Record<OfBot, BotWords>>;
  /** Said alone, they are a command without its slash. */
  readonly commands?: Readonly<Partial<Record<CommandName, Spellings>>>;
  /** Times of day without a digit: without a time, "subscribe to …" is a question like any other. */
  readonly hours?: Spellings;
  /** What follows one of these at the start of a text stands after the command: "subscribe at 8 am". */
  readonly openings?: Readonly<Partial<Record<Opened, Spellings>>>;
}

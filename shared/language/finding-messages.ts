import type { SidePart } from '../domain/list-part';
import type { SearchOrder } from '../domain/search-query';
import type { BoundKind, Which } from './understanding/question-words';

/** Answers to a search by words. */
export interface SearchMessages {
  heading(words: string): string;
  found(count: number, order: string): string;
  /** No event has the typed word; a similar one was searched for instead. */
  corrected(typed: string, taken: string): string;
  /** Below the answer to a part of a text: the other parts. */
  leftOut(parts: string): string;
  /** Words of judgement, which no event tells, were left out. */
  unused(words: string): string;
  unknown(words: string): string;
  /** No event has all the words; those with most of them follow. */
  readonly nearest: string;
  /** The same where none of them has some of the words. */
  nearestWithout(words: string): string;
  /** No event has these words. */
  nothingAbout(words: string): string;
  /** No event has that name, so it is no time. */
  nothingNamed(words: string): string;
  /** No event of that date has these words; buttons lead to each without the other. */
  nothingAboutThen(words: string, date: string): string;
  /** The button to the words without the date. */
  anyTime(words: string): string;
  /** How many events of the collection were counted. */
  counted(count: number): string;
  /** How what was found is sorted. */
  readonly order: Readonly<Record<SearchOrder, string>>;
  /** Heads the latest, the first or the most important of all events, or all that are ahead. */
  readonly allOf: Readonly<Record<Which, string>>;
  /** A number of days ago, at least one. */
  daysAgo(count: number): string;
  /** Heads the round anniversaries of a year. */
  roundAnniversaries(year: string): string;
  /** Those of a month or of some days of a year. */
  anniversariesOf(time: string): string;
  /** Those that come next of the round ones. */
  readonly nextRound: string;
  /** Round ones were asked for, and none of those listed is. */
  readonly noneRound: string;
  /** Nothing is dated ahead; the anniversaries that come next follow. */
  readonly nextAnniversaries: string;
  /** Those of the events of an answer before. */
  theirAnniversaries(count: number): string;
  /** An event and its date. */
  dated(event: string, date: string): string;
  /** The time beside an event, or between two, each with its date: "After: the treaty (16 July 2001)". */
  readonly bound: Readonly<Record<BoundKind, (event: string, other: string) => string>>;
  /** Other events that may have been meant, before their buttons. */
  readonly otherEvents: string;
  /** Offers examples as something to try, each in quotation marks. */
  tryThese(examples: readonly string[]): string;
  /** The command needs words after it. */
  whichWords(example: string | undefined): string;
  /** There are more events, but the words do not fit into a button: shorter ones would. */
  readonly tooLongForMore: string;
  /** In a private chat, the rest comes when it is asked for. */
  readonly sayMore: string;
}

/** Answers to what is measured, compared or pointed at. */
export interface MeasureMessages {
  /** From one date or event to another: "19 years, 11 months and 12 days". */
  between(from: string, to: string, length: string): string;
  /** Heads two events in their order, or two of which it is not known. */
  cameFirst(event: string): string;
  readonly sameTime: string;
  /** A length in years, months and days, and the same in days alone. */
  alsoInDays(length: string, days: string): string;
  /** The date of an event and how long it lasted; its days are counted, the first and the last included. */
  lasted(date: string, length: string): string;
  /** The date of the first event of a kind, which no event calls the first. */
  earliest(date: string): string;
  /** Several events were found for a question of how long: their dates tell. */
  readonly lengths: string;
  /** A date and the day of the week that it is; of several days, the first and the last. */
  weekday(date: string, first: string, last?: string): string;
  /** Events are counted, not how often something was done. */
  times(count: number): string;
  /** Answers a question of yes or no that no event settles: the closest follow. Where one does, the event is the answer. */
  readonly notSaid: string;
  /** People, money and the like are not counted. */
  readonly amount: string;
  /** The text of the event that is shown has no number. */
  readonly noFigure: string;
  /** Instead of events about something, those whose texts mention it follow. */
  mentioned(count: number): string;
  /** Above a count: from this line on, events may be of those counted. */
  passingFrom(line: number): string;
  /** The collection cannot be sorted so: by length, by size. */
  readonly uncounted: string;
  /** The year or the decade with the most events. */
  readonly most: Readonly<Record<'year' | 'decade', string>>;
  /** Above the events that a question of why is about. */
  readonly noReasons: string;
  readonly noOpinion: string;
  /** Answers who or what is something today. */
  readonly notOfToday: string;
  /** The end that an event gives has passed since: "until 14 September 2026". */
  termOver(term: string): string;
  /** The text points at an earlier answer, and nobody knows which. */
  readonly pointing: string;
  /** The first event of the answer that was replied to was taken. */
  readonly firstOfAnswer: string;
  /** The card that was shown has all that there is of its event. */
  readonly wholeCard: string;
  /** The same of an event whose card leads to related ones. */
  readonly seeRelated: string;
}

/** What stands beside the events that are dated to a day or span. */
export interface SideMessages {
  /** The parts, after the date in the heading of a list of its own. */
  readonly names: Readonly<Record<SidePart, string>>;
  /** Heads what began before and had not ended. */
  readonly goingOn: string;
  /** Heads what belongs to the day only by its month, year or decade; to the month, to the year. */
  readonly dayUnknown: string;
  readonly monthUnknown: string;
  readonly yearUnknown: string;
  /** The button to all events under the heading. */
  all(heading: string): string;
}

/** Answers to what is said without a question. */
export interface TalkMessages {
  readonly thanks: string;
  readonly farewell: string;
  /** To "how are you". */
  readonly well: string;
  /** The answer to a rude word, or a question for a joke or the weather: the bot only knows its events. */
  readonly chat: string;
  /** To "ok", "yes", an emoji. */
  readonly small: string;
  /** To a number that no button has. */
  readonly number: string;
}

/** The calendar to pick a day from, and the list of coming anniversaries. */
export interface CalendarMessages {
  /** Above the calendar: pick a day, or write a date. */
  readonly pick: string;
  readonly pickYear: string;
  /** Monday first, at most 3 characters */
  readonly weekdays: readonly string[];
  /** Short names, January first */
  readonly months: readonly string[];
  readonly anyYear: string;
  /** The button for the whole month, or the whole year. */
  allOf(date: string): string;
  /** The chat's settings leave events out of the list; `what` is made of the two texts below. */
  filtered(what: string): string;
  onlyTopics(topics: string): string;
  readonly withoutSensitive: string;
}

/** Ways to ask about dates, by dates that the collection has. */
export interface DateExamples {
  /** 3 September */
  readonly day?: string | undefined;
  /** A day of a year, its month, its year. */
  readonly dates: readonly string[];
  /** From year to year, a decade, a century. */
  readonly periods: readonly string[];
}

/** /about */
export interface AboutMessages {
  events(count: number): string;
  /** From the first event to the last. */
  years(span: string): string;
  /** How many of the 366 days have an event. */
  coverage(days: number): string;
  /** How many events have two independent sources or more, and how many only state media. */
  evidence(wellSourced: number, stateMediaOnly: number): string;
  /** The day of the last change. */
  changed(date: string): string;
  /** The sources, each with its number of events. */
  sources(list: string): string;
  /** In the place of what is said of sources. */
  readonly unsourced: string;
  /** Sources are not asked for, but some events have one. */
  readonly partlySourced: string;
  /** For a reader whose language the collection lacks. */
  writtenIn(languages: string): string;
  /** The bot does not speak for its sources. */
  readonly stance: string;
  readonly topics: string;
}

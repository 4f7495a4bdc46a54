import type { CalendarDate } from '../../domain/calendar-date';
import type { Reading } from '../../domain/date-query';
import { publishedForms } from '../../language/published-forms';
import { isUnspaced } from '../../language/searching/split-words';
import type { TypedWord, Understanding } from '../../language/understanding/understanding';
import { says } from '../../language/understood-patterns';

/** The dates that a text asks for: all of a list, else the likeliest reading; not those of named events. */
export function askedDates({ dates, bound }: Pick<Understanding, 'dates' | 'bound'>): readonly Reading[] {
  const asked = dates.list ? dates.readings : dates.readings.slice(0, 1);
  return asked.filter((reading) => !bound?.ends.some((end) => end.dates.includes(reading)));
}

/** Whether a text names something to look for beside its dates, or asks for an order or a number. */
export function asksForMatches(understood: Understanding): boolean {
  const { words, topics, which } = understood;
  return words.length > 0 || topics.length > 0 || which !== undefined || isCounting(understood);
}

/** Whether a text names a topic, a date, or the time before, after or between events. */
export function namesTopicOrTime({ topics, dates, bound }: Pick<Understanding, 'topics' | 'dates' | 'bound'>): boolean {
  return topics.length + dates.readings.length > 0 || bound !== undefined;
}

/** Whether all that is found is counted, and so told in the order of time. */
export function isCounting({ asked }: Pick<Understanding, 'asked'>): boolean {
  return asked === 'count' || asked === 'times';
}

/** "Border length today" asks for a figure of nowadays, not for the events of this day. */
export function isFigureOfToday(understood: Understanding, { month, day }: CalendarDate): boolean {
  const { asked, words, dateWords } = understood;
  const [date] = asked === 'amount' && words.length > 0 ? askedDates(understood) : [];
  const isToday = date?.kind === 'recurring' && date.from.month === month && date.from.day === day;
  return isToday && !dateWords.some((word) => /\d/.test(word));
}

export function withoutDates(understood: Understanding): Understanding {
  return { ...understood, dates: { readings: [], notes: [] }, dateWords: [] };
}

/** In words that say something, of a text that may be no question; a longer one may look for one of them. */
export const LONGEST_REMARK = 3;

/** Whether it asks more than whether there is something: which, when, where, or beside what. */
export function asksMore({ asked, which, bound, manner }: Understanding): boolean {
  return manner.asksDetail || [asked, which, bound].some((each) => each !== undefined);
}

/** Whether a mere reply in a group asks the bot something: it has a date or a question. "Thanks!" does not. */
export function asksSomething({ text, dates, asked, bound, talk }: Understanding): boolean {
  if (/[?？]/.test(text)) return true;
  const { readings, problem } = dates;
  const isDate =
    readings.length > 0 || (problem !== undefined && problem.code !== 'no-date' && problem.code !== 'too-long');
  return isDate || talk?.kind === 'pointing' || (talk === undefined && (asked !== undefined || bound !== undefined));
}

/** Whether what is looked for speaks of the bot itself: 你会说英语. */
export function isOfBot({ words, manner }: Understanding): boolean {
  return manner.isAddressed && words.some(({ text }) => isUnspaced(text) && says(text, 'address'));
}

/** "You made my day" asks for nothing that is only like it. */
export function isOnlyAddressed(understood: Understanding): boolean {
  const { manner, words, topics } = understood;
  const isQuestion = asksMore(understood) || topics.length > 0 || askedDates(understood).length > 0;
  return manner.isAddressed && !isQuestion && words.length <= LONGEST_REMARK;
}

/** A word for a kind of event, or one that was not typed: a trip is a visit. */
export function isOfAnyEvent({ text, isMeant }: TypedWord): boolean {
  return isMeant === true || says(text, 'counted');
}

/** Such a word, or one for what is done in events of a kind. */
export function isKindOrAct(word: TypedWord): boolean {
  return isOfAnyEvent(word) || publishedForms().isVerb(word.text);
}

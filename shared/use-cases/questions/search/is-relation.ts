import type { HistoricalEvent } from '../../../domain/historical-event';
import type { Bound, BoundEnd, Understanding } from '../../../language/understanding/understanding';
import type { AnswerPorts } from '../../answer-ports';
import { subjectOf } from './collection-subject';
import { findSubject } from './find-matches';
import { isFullMatch } from './full-match';
import { wordsIn } from './title-words';

/** What more events have is not the name of one. */
const MOST_NAMED = 10;

/**
 * Whether "between" joins what is no event: "talks between Xi and Putin", "the first treaty between Russia and China" of a
 * collection about both, or two names beside a time of their own, or the names of many events. At most three searches and one event.
 */
export async function isRelation(
  ports: Pick<AnswerPorts, 'events'>,
  { kind, ends: [one, other] }: Bound,
  hasDates: boolean,
): Promise<boolean> {
  if (kind !== 'between' || !other || one.words.length === 0 || other.words.length === 0) return false;
  if (hasDates) return true;
  const { isSubject } = await subjectOf(ports);
  const isAbout = ({ words }: BoundEnd) => words.every(({ text }) => isSubject(text));
  if (isAbout(one) && isAbout(other)) return true;
  const both = { words: [...one.words, ...other.words], hints: [], dates: [...one.dates, ...other.dates] };
  const found = await findSubject(ports, both, 1);
  const [line] = found.lines;
  const event = line && isFullMatch(found) ? await ports.events.card(line.id) : undefined;
  if (!event) return false;
  if ([one, other].every((end) => isAbout(end) || isNameIn(event, end))) return true;
  const each = await Promise.all([one, other].map((end) => findSubject(ports, { ...end, hints: [] }, 1)));
  return each.every(({ total }) => total > MOST_NAMED);
}

/** Whether the words are those of a person, place or organisation of the event, or of part of one. */
function isNameIn({ people, places, organisations }: HistoricalEvent, { words }: BoundEnd): boolean {
  return [...people, ...places, ...organisations].some((name) => {
    const has = wordsIn(name);
    return words.every(({ text }) => has(text));
  });
}

/** The same with what the bound joins as words and dates of its own. */
export function withoutBound(understood: Understanding, { ends }: Bound): Understanding {
  const { words, dates } = understood;
  return {
    ...understood,
    bound: undefined,
    words: [...words, ...ends.flatMap((end) => end.words)],
    dates: { ...dates, readings: [...dates.readings, ...ends.flatMap((end) => end.dates)] },
  };
}

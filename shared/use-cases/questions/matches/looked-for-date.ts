import type { Reading } from '../../../domain/date-query';
import type { Message } from '../../../language/message';
import type { Understanding } from '../../../language/understanding/understanding';
import type { ReadPorts } from '../../answer-ports';
import { askedDates } from '../asked';
import { subjectOf } from '../search/collection-subject';
import { answerList, listOf } from '../dates/list-events';
import type { LookedFor } from './looked-for';
import { typedText } from '../search/words-as-typed';

/** The date that a question asks for, when there is one alone. */
export function onlyDate({ understood }: Pick<LookedFor, 'understood'>): Reading | undefined {
  const [date, ...others] = askedDates(understood);
  return others.length === 0 ? date : undefined;
}

/** The list of a date, with the note that the words of the question were found nowhere. */
export function listOfDate({ ports, asker, understood }: LookedFor, date: Reading): Promise<Message> {
  const notes = [asker.language.messages.search.unknown(typedText(understood.words))];
  return answerList(ports, asker, listOf(date), { notes });
}

/** Whether a question names nothing but what the collection is about. */
export async function isOfSubjectAlone(ports: ReadPorts, { words, topics }: Understanding): Promise<boolean> {
  const { isSubject } = await subjectOf(ports);
  return topics.length === 0 && words.every(({ text }) => isSubject(text));
}

/** The time of named events is a date like any other. */
export function ofDates(understood: Understanding, readings: readonly Reading[] | undefined): Understanding {
  return readings ? { ...understood, dates: { readings, notes: [] } } : understood;
}

import type { PagePlace } from '../../domain/action';
import type { Reading } from '../../domain/date-query';
import type { Message } from '../../language/message';
import type { Understanding } from '../../language/understanding/understanding';
import type { ReadPorts } from '../answer-ports';
import { type Asker, todayOf } from '../asker';
import { asksForMatches } from './asked';
import { answerList, todayList } from './dates/list-events';
import { readText } from './read-text';
import { WAYS_TO_ANSWER } from './ways-to-answer';

/** Answers a text: in the asker's language, whatever language it is asked in. */
export async function answerQuestion(ports: ReadPorts, asker: Asker, question: string): Promise<Message> {
  return answerUnderstood(ports, asker, await readText(ports, asker, question));
}

/** The events on this day, in any year; with a text, those of them that it looks for. */
export async function answerToday(ports: ReadPorts, asker: Asker, text = ''): Promise<Message> {
  const list = todayList(ports, asker);
  const understood = text ? await readText(ports, asker, text) : undefined;
  if (!understood || !asksForMatches(understood)) return answerList(ports, asker, list);
  const readings: Reading[] = [{ kind: 'recurring', from: list.from, to: list.to }];
  return answerUnderstood(ports, asker, { ...understood, dates: { readings, notes: [] } });
}

/** The answer to what was understood, or a page of it: one way for all texts, wherever they come from. */
export async function answerUnderstood(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  place?: PagePlace,
): Promise<Message> {
  const today = todayOf(asker, ports.clock);
  for (const way of WAYS_TO_ANSWER) {
    const answer = await way({ ports, asker, understood, place, today });
    if (answer && 'instead' in answer) return answerUnderstood(ports, asker, answer.instead, place);
    if (answer) return answer;
  }
  throw new Error('no way answers this question');
}

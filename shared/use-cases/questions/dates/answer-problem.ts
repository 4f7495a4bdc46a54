import type { Problem } from '../../../domain/date-query';
import { type Message, noAnswer } from '../../../language/message';
import { lines } from '../../../language/rich-text';
import type { Understanding } from '../../../language/understanding/understanding';
import type { ReadPorts } from '../../answer-ports';
import type { Asker } from '../../asker';
import { asksForMatches } from '../asked';
import { answerIfWhole } from '../search/find-whole';
import { buttonFor } from './answer-date';

/** What is wrong with the date of a text; an implausible date may be part of a name that is found. */
export async function answerProblem(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
): Promise<Message | undefined> {
  const { problem, unread = [] } = understood.dates;
  if (!problem) return undefined;
  if (problem.code !== 'no-date') return renderProblem(problem, unread, asker);
  // «Через 5 лет после боёв»: no date, but a time beside an event.
  if (problem.suggestions.length === 0 || understood.bound?.amounts) return undefined;
  const named = asksForMatches(understood) ? await answerIfWhole(ports, asker, understood) : undefined;
  return named ?? renderProblem(problem, unread, asker);
}

/** Why there is no answer, with what may have been meant as buttons. */
function renderProblem({ code, suggestions }: Problem, unread: readonly string[], asker: Asker): Message {
  const { messages } = asker.language;
  const depends = code === 'no-date' && unread.length > 0;
  const why = depends ? messages.notUnderstood(unread.join(messages.listSeparator)) : messages.problem[code];
  const buttons = suggestions.map((suggestion) => buttonFor(suggestion, asker));
  return buttons.length > 0 ? noAnswer(lines(why, messages.didYouMean), [buttons]) : noAnswer(why);
}

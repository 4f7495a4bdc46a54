import type { PagePlace } from '../../domain/action';
import { textIn } from '../../language/local-text';
import { type Message, say } from '../../language/message';
import type { Asker } from '../asker';
import type { AnswerPorts, ReadPorts } from '../answer-ports';
import { answerUnderstood } from './answer-question';
import { asksForMatches } from './asked';
import { readText } from './read-text';

/** Answers a search by words, or shows a page of it: as any text is answered, but that no search is small talk. */
export async function searchEvents(
  ports: ReadPorts,
  asker: Asker,
  { text, place }: { readonly text: string; readonly place?: PagePlace | undefined },
): Promise<Message> {
  const understood = await readText(ports, asker, text);
  const { dates, bound } = understood;
  if (!bound && dates.readings.length === 0 && dates.problem?.code === 'no-date' && !asksForMatches(understood))
    return say(asker.language.messages.search.whichWords(await searchExample(ports, asker)));
  return answerUnderstood(ports, asker, understood, place);
}

/** What the collection gives as an example of a search, or else a name that it has; undefined when it has none. */
export async function searchExample(
  { events }: Pick<AnswerPorts, 'events'>,
  { language }: Asker,
): Promise<string | undefined> {
  const summary = await events.summary();
  const example = summary?.searchExample ?? summary?.examples.names[0];
  return example && textIn(language, example);
}

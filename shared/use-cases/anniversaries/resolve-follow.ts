import { topicText, topicOfFollow } from '../../domain/follows';
import { publishedLanguages } from '../../language/published-languages';
import { fold } from '../../language/reading/fold';
import { belongsTo, followTerms } from '../../language/searching/follow-terms';
import { wordFormsOf } from '../../language/searching/word-forms';
import type { AnswerPorts } from '../answer-ports';
import type { Asker } from '../asker';
import { findSubject } from '../questions/find-matches';
import { readText } from '../questions/read-text';
import { namedTermsOf } from './named-terms';

/** How many found events are checked for whether they belong to what is followed. */
const LOOKED_AT = 3;

/**
 * The text to follow for what somebody typed: a topic by its name or id, or the words, with their spelling corrected.
 * Undefined when the title or names of no event have them all.
 */
export async function resolveFollow(
  ports: Pick<AnswerPorts, 'clock' | 'events'>,
  asker: Asker,
  typed: string,
): Promise<string | undefined> {
  const topics = (await ports.events.summary())?.topics ?? {};
  const same = (label: string) => fold(label).text === fold(typed.trim()).text;
  const topic = Object.entries(topics).find(
    ([id, names]) => id === topicOfFollow(typed) || Object.values(names).some(same),
  );
  if (topic) return topicText(topic[0]);
  const { words } = await readText(ports, asker, typed);
  if (words.length === 0) return undefined;
  const found = await findSubject(ports, { words, hints: [], dates: [] }, LOOKED_AT);
  if (!found.everyWord || found.unknown.length > 0) return undefined;
  const taken = words.map(({ text, typed: as }) => {
    const correction = found.corrections.find((each) => each.typed === text);
    return correction?.taken ?? as;
  });
  const text = taken.join(' ');
  const ids = found.lines.map(({ id }) => id);
  return (await isOfAny(ports, text, ids)) ? text : undefined;
}

/** A search finds the beginnings of words and what stands in texts, too; messages would never tell of these. */
async function isOfAny(
  { events }: Pick<AnswerPorts, 'events'>,
  text: string,
  ids: readonly string[],
): Promise<boolean> {
  const wanted = followTerms(text, wordFormsOf(publishedLanguages));
  const termsOfEach = await Promise.all((await events.cards(ids)).map((event) => namedTermsOf(events, event)));
  return termsOfEach.some((terms) => belongsTo(wanted, terms));
}

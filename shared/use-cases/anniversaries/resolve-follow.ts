import { topicText, topicOfFollow } from '../../domain/follows';
import type { HistoricalEvent } from '../../domain/historical-event';
import { textIn } from '../../language/local-text';
import { publishedForms } from '../../language/published-forms';
import { fold } from '../../language/reading/fold';
import { belongsTo, followTerms, haveSameTerms } from '../../language/searching/follow-terms';
import type { AnswerPorts, ReadPorts } from '../answer-ports';
import type { Asker } from '../asker';
import { findSubject } from '../questions/search/find-matches';
import { readText } from '../questions/read-text';
import { topicsOf } from '../topics-of';
import { namedTermsOf } from './named-terms';

/** How many found events are checked for whether they belong to what is followed. */
const LOOKED_AT = 3;

/**
 * The text to follow for what somebody typed: a topic by its name or id, or the words, with their spelling corrected.
 * Undefined when the title or names of no event have them all.
 */
export async function resolveFollow(ports: ReadPorts, asker: Asker, typed: string): Promise<string | undefined> {
  const topics = await topicsOf(ports);
  const forms = publishedForms();
  const same = (label: string) => fold(label).text === fold(typed.trim()).text || haveSameTerms(label, typed, forms);
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
    // The beginning of a name is no slip of it.
    return correction && !correction.taken.startsWith(text) ? correction.taken : as;
  });
  const text = taken.join(' ');
  const events = await ports.events.cards(found.lines.map(({ id }) => id));
  return (await isOfAny(ports, text, events)) ? (nameIn(events, text, asker) ?? text) : undefined;
}

/** The words as they stand in a name, so that «за Харбином» is shown as «Харбин»; undefined when no name has them all. */
function nameIn(events: readonly HistoricalEvent[], text: string, { language }: Asker): string | undefined {
  const forms = publishedForms();
  const wanted = new Set(followTerms(text, forms));
  const names = events.flatMap(({ people, places, organisations }) => [...people, ...places, ...organisations]);
  return names
    .map((name) => {
      const whole = textIn(language, name);
      const words = [...whole.matchAll(/[\p{L}\p{N}]+/gu)].filter(([word]) =>
        wanted.has(forms.stemOf(fold(word).text)),
      );
      const last = words.at(-1);
      return last ? whole.slice(words[0]?.index, last.index + last[0].length) : '';
    })
    .find((name) => haveSameTerms(name, text, forms));
}

/** A search finds the beginnings of words and what stands in texts, too; messages would never tell of these. */
async function isOfAny(
  { events }: Pick<AnswerPorts, 'events'>,
  text: string,
  found: readonly HistoricalEvent[],
): Promise<boolean> {
  const wanted = followTerms(text, publishedForms());
  const termsOfEach = await Promise.all(found.map((event) => namedTermsOf(events, event)));
  return termsOfEach.some((terms) => belongsTo(wanted, terms));
}

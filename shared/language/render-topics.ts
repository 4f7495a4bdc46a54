import type { Topics } from '../domain/historical-event';
import type { Language } from './language';
import { textIn } from './local-text';

/** A keyboard holds 100 buttons; this number of topics leaves room for the others. */
export const MOST_TOPICS = 90;

/** Each topic, to add (`+id`) or, if it is chosen, to remove (`-id`). */
export function topicOptions(topics: Topics, chosen: readonly string[], language: Language) {
  return Object.entries(topics)
    .slice(0, MOST_TOPICS)
    .map(([id, label]) => {
      const isChosen = chosen.includes(id);
      return { label: textIn(language, label), value: `${isChosen ? '-' : '+'}${id}`, isChosen };
    });
}

/** The names of topics, in a line; one that the collection no longer has goes by its id. Empty for none. */
export function topicNames(ids: readonly string[], topics: Topics, language: Language): string {
  const names = ids.map((id) => textIn(language, topics[id] ?? { [language.code]: id }));
  return names.join(language.messages.listSeparator);
}

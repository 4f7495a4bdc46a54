import { Document, isMap, isScalar, visit } from 'yaml';
import type { LocalText } from '../../../shared/domain/historical-event';
import { EXAMPLE_EVENTS } from './example-events';

export interface NewCollection {
  readonly title: string;
  /** The codes of the languages, at least one. Names are written in English or in the first one. */
  readonly languages: readonly string[];
  readonly topics: readonly string[];
  readonly isUnsourced: boolean;
}

const DESCRIPTION: LocalText = { en: 'Events and their dates.', ru: 'События и их даты.', zh: '大事与日期。' };

/** The files of a collection to begin with, by their names. */
export function starterFiles(given: NewCollection): Readonly<Record<string, string>> {
  return { 'collection.yaml': collectionFile(given), 'events.yaml': eventsFile(given) };
}

function collectionFile({ title, languages, topics, isUnsourced }: NewCollection): string {
  const copied = (text: string) => written(languages, () => text);
  return yaml('collection.schema.json', {
    title: copied(title),
    description: written(languages, (language) => DESCRIPTION[language] ?? ''),
    languages,
    topics: Object.fromEntries(topics.map((topic, index) => [topicId(topic, index), copied(topic)])),
    ...(isUnsourced ? { sources: 'none' } : { defaults: { basis: 'source' } }),
  });
}

function eventsFile({ languages, topics, isUnsourced }: NewCollection): string {
  const nameLanguage = languages.find((each) => each === 'en') ?? languages[0] ?? '';
  const local = (text: LocalText) => written(languages, (language) => text[language] ?? '');
  const names = (list: readonly LocalText[]) => list.map((name) => name[nameLanguage]);
  const events = EXAMPLE_EVENTS.map(({ date, title, summary, importance, places, people, source }, index) => ({
    date,
    title: local(title),
    ...(summary && { summary: local(summary) }),
    ...(importance !== undefined && { importance }),
    ...(topics.length > 0 && {
      topics: topics
        .map(topicId)
        .slice(index % topics.length)
        .slice(0, 1),
    }),
    ...(places && { places: names(places) }),
    ...(people && { people: names(people) }),
    ...(!isUnsourced && { sources: [source] }),
  }));
  return yaml(
    'events.schema.json',
    events,
    'Replace these two with your own. An event needs a date, a title and whatever collection.yaml does not set for all;',
    'a date is written as people write it (July 1969, the 1960s, c. 1850) or as EDTF (1969-07, 196X, 1850~).',
  );
}

/** In a collection of one language a text stands alone. */
function written(languages: readonly string[], textIn: (language: string) => string): string | LocalText {
  const [only = '', ...others] = languages;
  return others.length === 0 ? textIn(only) : Object.fromEntries(languages.map((code) => [code, textIn(code)]));
}

function topicId(topic: string, index: number): string {
  const words = topic.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return words.replaceAll(/^-|-$/g, '').slice(0, 40) || `topic-${index + 1}`;
}

function yaml(schema: string, value: unknown, ...comments: readonly string[]): string {
  const lines = [`yaml-language-server: $schema=./${schema}`, ...comments].map((line) => `# ${line}\n`);
  const document = new Document(value);
  visit(document, {
    Seq(_, list) {
      list.flow = list.items.every(isScalar) && !list.items.some((item) => String(item).includes('/'));
      for (const item of list.items.slice(1)) if (isMap(item)) item.spaceBefore = true;
    },
  });
  return lines.join('') + document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

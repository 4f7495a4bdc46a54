import { unknownKeys, unknownTopic } from '../../../../shared/adapters/event-files/fault-messages';

const EVENT_KEYS =
  'id date dateBasis dateNote kind importance title summary attribution outcome places people organisations topics sensitive sources';
const SOURCE_KEYS = 'outlet title author published quote supports url document';
const TOPICS = 'moon mars crewed launches';

test.each([
  ['qoute', SOURCE_KEYS, 'quote'],
  ['uthor', SOURCE_KEYS, 'author'],
  ['publihed', SOURCE_KEYS, 'published'],
  ['ulr', SOURCE_KEYS, 'url'],
  ['colour', SOURCE_KEYS, undefined],
  ['dateBases', EVENT_KEYS, 'dateBasis'],
  ['datenote', EVENT_KEYS, 'dateNote'],
  ['organizations', EVENT_KEYS, 'organisations'],
  ['organisation', EVENT_KEYS, 'organisations'],
  ['place', EVENT_KEYS, 'places'],
  ['source', EVENT_KEYS, 'sources'],
  ['kid', EVENT_KEYS, 'kind'],
  ['i', EVENT_KEYS, 'id'],
  ['speakers', 'speaker via', 'speaker'],
  ['vai', 'speaker via', 'via'],
  ['note', EVENT_KEYS, undefined],
  ['ua', 'en ru zh', undefined],
])('unknown key "%s" among %s: %s is meant', (key, known, meant) => {
  expect(unknownKeys([key], known.split(' '))).toBe(
    messageFor(`unknown key "${key}"`, 'the keys here are', known, meant),
  );
});

test.each([
  ['mon', 'moon'],
  ['mar', 'mars'],
  ['launch', 'launches'],
  ['crew', undefined],
])('unknown topic "%s": %s is meant', (topic, meant) => {
  const listed = 'topics are listed in collection.yaml:';
  expect(unknownTopic(topic, TOPICS.split(' '))).toBe(messageFor(`unknown topic "${topic}"`, listed, TOPICS, meant));
});

function messageFor(fault: string, listed: string, known: string, meant: string | undefined): string {
  const all = `${listed} ${known.replaceAll(' ', ', ')}`;
  return meant === undefined ? `${fault}: ${all}` : `${fault}: did you mean "${meant}"? – ${all}`;
}

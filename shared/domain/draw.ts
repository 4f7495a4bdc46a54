import type { ChatSettings } from './chat-settings';
import type { HistoricalEvent } from './historical-event';

/**
 * Events are drawn from numbered lists: one of all events and one of each topic, each in two halves, so that sensitive
 * events can be left out.
 */
export type DrawList = string;

/** The chat's choices that bound what is drawn for it. */
export type DrawFilter = Pick<ChatSettings, 'topics' | 'sensitive'>;

type Drawn = Pick<HistoricalEvent, 'topics' | 'sensitive'>;

/** The list of a topic, or of all events when none is given. No topic's id has a `!`. */
const listOf = (topic: string | undefined, isSensitive: boolean): DrawList => `${topic ?? ''}${isSensitive ? '!' : ''}`;

/** The lists that an event is in. */
export function listsOf({ topics, sensitive = false }: Drawn): readonly DrawList[] {
  return [...new Set([undefined, ...topics])].map((topic) => listOf(topic, sensitive));
}

/** How many events each list has. */
export type DrawCounts = Readonly<Record<DrawList, number>>;

/** A place in a list, from 0. */
export interface DrawPlace {
  readonly list: DrawList;
  readonly number: number;
}

/** The lists to draw from: those of the wanted topics, or of all events where there are fewer of them. */
export function listsToDraw(counts: DrawCounts, { topics = [], sensitive }: DrawFilter): readonly DrawList[] {
  const halves = sensitive === 'hidden' ? [false] : [false, true];
  const ofAll = halves.map((half) => listOf(undefined, half));
  const ofTopics = topics.flatMap((topic) => halves.map((half) => listOf(topic, half)));
  const isFewer = placesIn(counts, ofTopics) <= placesIn(counts, ofAll);
  return topics.length > 0 && isFewer ? ofTopics : ofAll;
}

/** One of all places of the lists, each with the same chance; undefined when there are none. */
export function drawPlace(counts: DrawCounts, lists: readonly DrawList[], chance: () => number): DrawPlace | undefined {
  let number = Math.floor(chance() * placesIn(counts, lists));
  for (const list of lists) {
    const size = counts[list] ?? 0;
    if (number < size) return { list, number };
    number -= size;
  }
  return undefined;
}

function placesIn(counts: DrawCounts, lists: readonly DrawList[]): number {
  return lists.reduce((sum, list) => sum + (counts[list] ?? 0), 0);
}

/**
 * The chance to be taken, of an event that was drawn: one of several wanted topics is drawn from each of their lists, and
 * one of no wanted topic from the list of all events.
 */
export function chanceToTake({ list }: DrawPlace, topics: readonly string[], filter: DrawFilter): number {
  if (!filter.topics?.length) return 1;
  const wanted = topics.filter((topic) => filter.topics?.includes(topic)).length;
  if (isOfAll(list)) return wanted > 0 ? 1 : 0;
  return 1 / wanted;
}

const isOfAll = (list: DrawList): boolean => [false, true].some((half) => list === listOf(undefined, half));

/**
 * The ids in the order of their numbers, without a gap. An id keeps the number that it had, as far as it can; so one that
 * comes or goes changes the number of one other at most.
 */
export function renumbered(before: readonly string[], ids: Iterable<string>): string[] {
  const left = new Set(ids);
  const size = left.size;
  const numbered = before.slice(0, size).map((id) => (left.delete(id) ? id : undefined));
  const others = left.values();
  return Array.from({ length: size }, (_, number) => numbered[number] ?? others.next().value ?? '');
}

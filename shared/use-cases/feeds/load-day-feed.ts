import { addDays } from '../../domain/calendar-date';
import { dueAnniversaries } from '../../domain/due-anniversaries';
import { DEFAULT_LEAP_DAY } from '../../domain/leap-day';
import { atomFile } from '../../language/export/atom-file';
import type { DayFeedOptions, Remembered } from '../../language/export/day-feed';
import { jsonFeed } from '../../language/export/json-feed';
import { readLines } from '../anniversaries/anniversaries-part';
import type { ReadPorts } from '../answer-ports';
import { type FeedRequest, feedDay } from './feed-request';

/** The days of a feed and the anniversaries of each: 70 cards and 7 lists, some 100 read units at most. */
const DAYS = 7;
const MOST_OF_DAY = 10;

/** As messages to a chat that wants all of them. */
const EVERYTHING = {
  which: 'all',
  topics: [],
  sensitive: 'shown',
  events: [],
  leapDay: DEFAULT_LEAP_DAY,
} as const;

const FILES = { atom: atomFile, json: jsonFeed };

/** The anniversaries of today and of the days before it, the latest first; undefined before the first ingest. */
export async function loadDayFeed(
  ports: ReadPorts,
  format: keyof typeof FILES,
  request: FeedRequest,
): Promise<string | undefined> {
  const collection = await ports.events.summary();
  if (!collection) return undefined;
  const options: DayFeedOptions = { ...request, collection, today: feedDay(ports) };
  const days = Array.from({ length: DAYS }, (_, ago) => addDays(options.today, -ago));
  const remembered = await Promise.all(days.map((day) => rememberedOn(ports, day)));
  return FILES[format](remembered.flat(), options);
}

/** The anniversaries of a day that messages of that day tell of, in their order. */
async function rememberedOn({ events }: ReadPorts, on: Remembered['on']): Promise<Remembered[]> {
  const { now } = dueAnniversaries(EVERYTHING, 'daily', on, await readLines(events, 'daily', on));
  const due = now.slice(0, MOST_OF_DAY);
  const cards = new Map((await events.cards(due.map(({ line }) => line.id))).map((event) => [event.id, event]));
  return due.flatMap(({ line, years, of }) => {
    const event = cards.get(line.id);
    return event ? [{ event, on, years, of }] : [];
  });
}

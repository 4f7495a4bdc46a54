import type { MonthDay } from '../../domain/month-day';
import type { PublishedLanguage } from '../../language/published-language';
import { type OnThisDayType, onThisDayFile } from '../../language/export/on-this-day-file';
import { readerOf } from '../pages/reader';
import { readList } from '../questions/dates/read-list';
import type { ReadPorts } from '../answer-ports';
import { type FeedRequest, feedDay } from './feed-request';

/** At most the 50 most important events of a day: their cards and a list cost some 60 read units. */
const MOST_EVENTS = 50;

/** The events that the bot tells of on that day of the year, as Wikimedia's feed has them. */
export async function loadOnThisDay(
  ports: ReadPorts,
  {
    day,
    type,
    language,
    pageOf,
  }: { readonly day: MonthDay; readonly type: OnThisDayType | 'all' } & {
    readonly language: PublishedLanguage;
    readonly pageOf: FeedRequest['pageOf'];
  },
): Promise<string> {
  const list = { kind: 'on-days', from: day, to: day } as const;
  const { lines } = await readList(ports.events, readerOf(ports), list, { size: MOST_EVENTS });
  const events = await ports.events.cards(lines.map(({ id }) => id));
  return onThisDayFile(events, type, { language, today: feedDay(ports), pageOf });
}

import { itemsOf, summaryKey } from '../../shared/adapters/dynamo/event-items';
import { dayIndexItemsOf } from '../../shared/adapters/dynamo/day-index';
import { drawItemsOf } from '../../shared/adapters/dynamo/draw-items';
import { dynamoEventRepository } from '../../shared/adapters/dynamo/event-repository';
import { highlightItemsOf } from '../../shared/adapters/dynamo/highlight-items';
import { pairItemsOf } from '../../shared/adapters/dynamo/pair-items';
import type { Table } from '../../shared/adapters/dynamo/table';
import { namedContent } from '../../shared/adapters/dynamo/named-items';
import { turningPointItemsOf, yearItemsOf } from '../../shared/adapters/dynamo/turning-point-items';
import type { Collection } from '../../shared/domain/collection';
import { summarise } from '../../shared/domain/collection-summary';
import { eventPairsOf } from '../../shared/domain/event-pair';
import { localDay } from '../../shared/domain/local-day';
import { titleRules } from '../../shared/language/game/title-rules';
import type { EventRepository } from '../../shared/use-cases/event-ports';
import type { Clock } from '../../shared/use-cases/ports';
import { indexItemsOf } from './index-items';
import { memoryTable } from '../bench/memory-table';

const INDEX = 'any';

/** The events of a collection as the table would hold them, in memory, where storing many takes no time; and the read units. */
export function memoryEvents(
  collection: Collection,
  clock: Clock,
): { readonly events: EventRepository; readonly used: { units: number; calls: number } } {
  const { events } = collection;
  const pairs = eventPairsOf(events, titleRules, localDay(clock.now(), 'UTC'));
  const named = namedContent(collection);
  for (const event of events) named.add(event);
  const { table, used } = memoryTable([
    { ...summaryKey, ...{ summary: { ...summarise(collection), pairs: pairs.length }, searchIndex: INDEX } },
    ...events.flatMap(itemsOf),
    ...indexItemsOf(INDEX, collection),
    ...turningPointItemsOf(events),
    ...yearItemsOf(events),
    ...named.items(),
    ...highlightItemsOf(events),
    ...drawItemsOf(events),
    ...pairItemsOf(pairs),
    ...dayIndexItemsOf(events),
  ]);
  return { events: dynamoEventRepository({ ...READ_ONLY, ...table }, clock), used };
}

const refuse = () => Promise.reject(new Error('nothing is written'));

const READ_ONLY: Pick<Table, 'put' | 'update' | 'remove' | 'writeAll' | 'slotPages' | 'queryPages'> = {
  put: refuse,
  update: refuse,
  remove: refuse,
  writeAll: refuse,
  slotPages() {
    throw new Error('there are no slots');
  },
  queryPages() {
    throw new Error('there are no rows');
  },
};

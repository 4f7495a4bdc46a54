import { packText } from '../../shared/adapters/dynamo/packed';
import { newNumbers } from '../../shared/adapters/dynamo/search/event-numbers';
import { indexContent } from '../../shared/adapters/dynamo/search/index-content';
import { type IndexState, searchPartition } from '../../shared/adapters/dynamo/search/index-lists';
import type { Key } from '../../shared/adapters/dynamo/table';
import type { Collection } from '../../shared/domain/collection';

interface IndexItem extends Key {
  readonly body: Uint8Array;
}

/** All items of a new index. */
export function indexItemsOf(
  name: string,
  { events, topics, names }: Pick<Collection, 'events' | 'topics' | 'names'>,
): readonly IndexItem[] {
  const content = indexContent({ topics, names });
  for (const event of events) content.add(event);
  const blocks = content.blocks(newNumbers(content.events), () => []);
  const items = Array.from(blocks, ({ sk, next, text }) => ({
    ...{ pk: searchPartition(name), sk, since: 0, body: packText(text) },
    ...(next !== undefined && { next }),
  }));
  content.close();
  return items;
}

/** A new index of so many events. */
export function newIndex(name: string, numbers: number): IndexState {
  return { name, numbers, version: 0, hasGaps: false };
}

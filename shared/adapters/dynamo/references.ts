import { closedReportOf, reportOf } from './report-keys';
import { channelOf, setupOf } from './owner-keys';
import { isClaimKey } from './chat-keys';
import { counterpartOf, isReference } from './player-keys';
import { type Item, type Key, type Update, keySchema } from './table';

/** A write in another partition when an item is forgotten: nothing but the item leads there. */
export type OtherWrite = { readonly remove: Key } | { readonly change: Key; readonly by: Update };

/** The writes that forgetting an item of a chat or person needs in other partitions. */
export function writesInOtherPartitions(chatId: number, item: Item): OtherWrite[] {
  const key = keySchema.parse(item);
  const removed = [counterpartOf(chatId, key), reportOf(key), setupOf(chatId, item)];
  const [channel, closed] = [channelOf(key), closedReportOf(key)];
  return [
    ...removed.flatMap((each) => (each ? [{ remove: each }] : [])),
    ...(channel ? [{ change: channel, by: withoutId('setBy', chatId) }] : []),
    // The answer stays, as that of an editor.
    ...(closed ? [{ change: closed, by: withoutId('actions[0].who', chatId) }] : []),
  ];
}

/** What is stored of a person elsewhere: the score in a group, a report that waits for its answer. */
export function storedElsewhere(personId: number, item: Item): Key[] {
  const key = keySchema.parse(item);
  const elsewhere = isReference(key) ? counterpartOf(personId, key) : reportOf(key);
  return elsewhere ? [elsewhere] : [];
}

/** Whether an item has a time to live of its own, or leads to what stays when its chat is gone. */
export function staysWhenGone(key: Key): boolean {
  const ledTo = reportOf(key) ?? closedReportOf(key) ?? channelOf(key);
  return isClaimKey(key) || isReference(key) || ledTo !== undefined;
}

/** What leads to an item from elsewhere, and goes with it when its chat is gone. */
export function leadingTo(chatId: number, item: Item): Key[] {
  const key = counterpartOf(chatId, keySchema.parse(item)) ?? setupOf(chatId, item);
  return key ? [key] : [];
}

/** Removes an id at a path, unless it has become another's. */
function withoutId(path: string, id: number): Update {
  return { expression: `REMOVE ${path}`, condition: `${path} = :id`, values: { ':id': id } };
}

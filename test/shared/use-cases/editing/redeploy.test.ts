import { join } from 'node:path';
import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoCollectionStore } from '../../../../shared/adapters/dynamo/collection-store';
import { tablePorts } from '../../../../shared/adapters/dynamo/table-ports';
import { loadCollection } from '../../../../shared/adapters/event-files/load-collection';
import type { Collection } from '../../../../shared/domain/collection';
import { subscribe } from '../../../../shared/use-cases/anniversaries/begin-subscription';
import { askerOf } from '../../../../shared/use-cases/asker';
import { ingest } from '../../../../shared/use-cases/editing/ingest';
import { textOf } from '../../../support/conversation';
import { messagesIn } from '../../../support/messages';
import { INGEST_CLOCK, openTableWith } from '../../../support/table';

const PROJECT = join(__dirname, '../../../..');
const EVENT = '2021-treaty-20th-anniversary';
const SUCCESSOR = 'Putin and Xi extend the Treaty';

let table: LocalTable;
afterEach(() => table.close());

test('files of the first schema still pass and show as before, and a reminder survives the redeploy', async () => {
  const first = await loaded('test/support/first-collection');
  table = await openTableWith(first);
  const { say, tick } = await messagesIn(table);
  expect(textOf(await say('/event 2015-09-03-beijing-victory-parade'))).toMatch(
    /^Beijing military parade for the 70th .*\n3 September 2015 .*\nplanned, took place\n[^]*The parade was held on Tiananmen/,
  );
  // As the version of these files stored it; today an anniversary has none of its own that can be asked for.
  const ports = { ...tablePorts(table, INGEST_CLOCK), clock: INGEST_CLOCK };
  const asker = askerOf({ chatId: 1, personId: 1, thread: 0, place: 'private', botId: 42, updateId: 0 }, {}, 'UTC');
  await subscribe(ports, asker, () => ({ which: 'chosen', events: [EVENT] }));

  const next = await loaded('events');
  const counts = await ingest(dynamoCollectionStore(table), next, INGEST_CLOCK);
  expect(counts).toEqual({ added: next.events.length - 1, changed: 1, removed: 1, unchanged: 0 });

  expect(textOf(await say(`/event ${EVENT}`))).toContain(SUCCESSOR);
  const due = textOf(await tick('2027-06-28T09:00:00Z'));
  expect(due).toMatch(/^On this day, 28 June\n\n1\. 6 years ago\n/);
  expect(due).toContain(SUCCESSOR);
});

/** Throws the faults of the files, if they have any. */
async function loaded(folder: string): Promise<Collection> {
  const { collection, faults } = await loadCollection(join(PROJECT, folder));
  if (!collection) throw new Error(JSON.stringify(faults));
  return collection;
}

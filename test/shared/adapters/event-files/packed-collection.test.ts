import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { packCollection, readPackedCollection } from '../../../../shared/adapters/event-files/packed-collection';
import { fingerprint } from '../../../../shared/adapters/fingerprint';
import { streamOf } from '../../../../shared/domain/collection';
import type { HistoricalEvent } from '../../../../shared/domain/historical-event';
import { builtInCollection, collectionOf } from '../../../support/events';

const folder = mkdtempSync(join(tmpdir(), 'packed-'));
const file = join(folder, 'collection.jsonl.gz');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function eventsOf(read: () => AsyncIterable<HistoricalEvent>): Promise<HistoricalEvent[]> {
  const events: HistoricalEvent[] = [];
  for await (const event of read()) events.push(event);
  return events;
}

test('a packed collection is read as it is in memory, with the same fingerprint, as often as asked', async () => {
  const collection = await builtInCollection();
  await packCollection({ ...collection, events: collection.events.toReversed() }, file);
  const { header, count, fingerprint: print, read } = await readPackedCollection(file);
  expect({ ...header, events: await eventsOf(read) }).toEqual(collection);
  expect(await eventsOf(read)).toHaveLength(count);
  expect(print).toBe(streamOf(collection, fingerprint).fingerprint);
});

test('a collection without events is one', async () => {
  await packCollection(collectionOf(), file);
  expect(await eventsOf((await readPackedCollection(file)).read)).toEqual([]);
});

describe('a damaged file is refused', () => {
  const changed = (change: (lines: string[]) => string[]) => {
    const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
    return gzipSync(
      change(lines)
        .map((line) => `${line}\n`)
        .join(''),
    );
  };
  test.each<[what: string, damaged: () => Buffer, error: RegExp]>([
    ['cut off', () => readFileSync(file).subarray(0, -200), /unexpected end of file/],
    ['without its last event', () => changed((lines) => lines.slice(0, -1)), /has \d+ of \d+ events/],
    ['with something else in it', () => changed(([first = '']) => [first, '{"id":"a"}']), /no event: \{"id":"a"\}/],
    ['empty', () => gzipSync(''), /is empty/],
  ])('%s', async (_what, damaged, error) => {
    await packCollection(await builtInCollection(), file);
    writeFileSync(file, damaged());
    const reading = readPackedCollection(file).then(({ read }) => eventsOf(read));
    await expect(reading).rejects.toThrow(error);
  });
});

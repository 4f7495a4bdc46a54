import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import * as z from 'zod/mini';
import { type Collection, type CollectionHeader, type CollectionStream, streamOf } from '../../domain/collection';
import type { HistoricalEvent } from '../../domain/historical-event';
import type { KnownName } from '../../domain/known-name';
import { type ShapeOf, historicalEventSchema, localTextSchema } from '../event-schema';
import { fingerprint } from '../fingerprint';

/*
 * A checked collection as one file: compressed lines of JSON. The first says what there is, and each of the others is an
 * event, in the order of their ids. So it can be read as a stream, by who has no parser of YAML.
 */

const text = z.string();
const optionalText = z.optional(localTextSchema);

const headerSchema = z.object({
  count: z.int(),
  fingerprint: text,
  header: z.object({
    title: localTextSchema,
    description: localTextSchema,
    isUnsourced: z.optional(z.boolean()),
    sourcesNote: optionalText,
    searchExample: optionalText,
    languages: z.array(text),
    topics: z.record(text, localTextSchema),
    names: z.optional(
      z.array(
        z.object({
          text: localTextSchema,
          aliases: z.array(text),
          within: z.array(localTextSchema),
        } satisfies ShapeOf<KnownName>),
      ),
    ),
  } satisfies ShapeOf<CollectionHeader>),
});

/** Writes a collection into a file. The same collection makes the same file. */
export async function packCollection(collection: Collection, file: string): Promise<void> {
  const { read, ...about } = streamOf(collection, fingerprint);
  const lines = async function* () {
    yield `${JSON.stringify(about)}\n`;
    for await (const event of read()) yield `${JSON.stringify(event)}\n`;
  };
  await pipeline(Readable.from(lines()), createGzip({ level: 9 }), createWriteStream(file));
}

/** Opens such a file. Throws, also while it is read, when it is damaged. */
export async function readPackedCollection(file: string): Promise<CollectionStream> {
  for await (const line of linesOf(file)) {
    const { count, header, fingerprint: print } = headerSchema.parse(JSON.parse(line));
    return { count, header, fingerprint: print, read: () => eventsIn(file, count) };
  }
  throw new Error(`${file} is empty`);
}

async function* eventsIn(file: string, count: number): AsyncGenerator<HistoricalEvent> {
  let lines = 0;
  for await (const line of linesOf(file)) {
    lines += 1;
    if (lines > 1) yield eventIn(JSON.parse(line));
  }
  if (lines !== count + 1) throw new Error(`${file} has ${lines - 1} of ${count} events`);
}

/** The value itself, for a parsed copy may have its keys in another order, and so another fingerprint. */
function eventIn(value: unknown): HistoricalEvent {
  if (!isEvent(value)) throw new Error(`no event: ${JSON.stringify(value).slice(0, 100)}`);
  return value;
}

function isEvent(value: unknown): value is HistoricalEvent {
  return historicalEventSchema.safeParse(value).success;
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const texts = createGunzip().setEncoding('utf8');
  source.on('error', (error) => texts.destroy(error));
  let rest = '';
  try {
    for await (const text of source.pipe(texts)) {
      const lines = (rest + String(text)).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } finally {
    source.destroy();
  }
  if (rest !== '') yield rest;
}

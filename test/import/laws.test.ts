import { readFileSync, readdirSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { loadCollection } from '../../shared/adapters/event-files/load-collection';
import { contentsOf, importInto, readImport, temporaryFolder } from '../support/importing';

const FOLDER = join(__dirname, 'samples');
const SAMPLES = readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name))] as const);

/** Part of a sample in the place of another, or bytes that are nothing. */
const damaged = fc
  .tuple(
    fc.constantFrom(...SAMPLES),
    fc.nat(),
    fc.nat(),
    fc.oneof(fc.constantFrom(...pieces()), fc.uint8Array({ maxLength: 12 })),
  )
  .map(([[name, bytes], from, length, piece]) => {
    const start = from % bytes.length;
    const end = start + (length % Math.min(80, bytes.length - start + 1));
    return [name, Buffer.concat([bytes.subarray(0, start), Buffer.from(piece), bytes.subarray(end)])] as const;
  });

/** What files have in wrong places. */
function pieces(): Buffer[] {
  return [
    ...['', '"', '\n', ',', '{', ']', '<b>', '&#0;', '\u0000', '\uD800', '\uFFFD', 'null', '0', '-', '99999', '\\'],
    ...['\u202E', 'e\u0301', '12/13/1850', '-0000', '1850-02-30', 'BEGIN:VEVENT', '0 @X@ INDI', 'x'.repeat(300), '：'],
  ].map((text) => Buffer.from(text));
}

test('whatever is in a file, it is read, or refused with a sentence', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        damaged,
        fc.tuple(
          fc.constant('any.txt'),
          fc.uint8Array().map((bytes) => Buffer.from(bytes)),
        ),
      ),
      async ([name, bytes]) => {
        const read = await readImport(name, bytes).catch((error: unknown) => ({ error, items: [] }));
        for (const item of read.items) {
          expect(item.line).toBeGreaterThan(0);
          if ('reason' in item) expect(item.reason).toMatch(/\p{L}{2}/u);
        }
        // A TypeError or the like is a fault of the importer.
        if ('error' in read)
          expect(read.error).toMatchObject({ name: 'Error', message: expect.stringMatching(/\p{L}{2}/u) as string });
      },
    ),
    { numRuns: 300 },
  );
});

test('what is imported passes the check, and importing it again changes no byte', async () => {
  await fc.assert(
    fc.asyncProperty(damaged, async ([name, bytes]) => {
      const dir = await temporaryFolder();
      const [file, into] = [join(dir, name), join(dir, 'events')];
      await writeFile(file, bytes);
      const count = await importInto(into, [file]).then(
        (run) => run.count,
        () => 0,
      );
      if (count > 0) {
        const { faults } = await loadCollection(into);
        expect(faults).toEqual([]);
        const before = await contentsOf(into);
        await importInto(into, [file]);
        expect(await contentsOf(into)).toEqual(before);
      }
      await rm(dir, { recursive: true });
    }),
    { numRuns: 40 },
  );
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { readFolderFile } from '../../../../shared/adapters/event-files/read-folder';
import { parseYaml } from '../../../../shared/adapters/event-files/yaml-file';

test('the places of a file are its own, in whatever order files are asked for theirs', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 5 }),
      fc.array(fc.nat({ max: 4 }), { maxLength: 20 }),
      (blankLines, asked) => {
        const files = blankLines.map((count) => parseYaml(`${'\n'.repeat(count)}title: { en: A battle }\n`));
        const found = asked.map((at) => files[at % files.length]?.placeOf(['title', 'en']));
        const place = (at: number) => ({ line: (blankLines[at % files.length] ?? 0) + 1, column: 14 });
        expect(found).toEqual(asked.map(place));
      },
    ),
  );
});

test('a file that is gone meanwhile, or holds something else, has places all the same', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'places-'));
  const path = join(dir, 'a.yaml');
  writeFileSync(path, '\n\ntitle: { en: A battle }\n');
  const [file, other] = [await readFolderFile(path), parseYaml('title: B\n')];
  expect(other.placeOf(['title'])).toEqual({ line: 1, column: 8 });
  writeFileSync(path, '[');
  expect(file.placeOf(['title', 'en'])).toEqual({ line: 1, column: 1 });
  other.placeOf(['title']);
  rmSync(dir, { recursive: true });
  expect(file.placeOf(['title', 'en'])).toEqual({ line: 1, column: 1 });
});

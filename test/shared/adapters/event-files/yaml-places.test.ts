import * as fc from 'fast-check';
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

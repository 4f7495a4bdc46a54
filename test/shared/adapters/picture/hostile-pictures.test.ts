import * as fc from 'fast-check';
import type { MeasuredNode } from '@takumi-rs/wasm';
import type { Box } from '../../../../shared/adapters/picture/box';
import { drawable } from '../../../../shared/adapters/picture/drawable';
import { eventCard } from '../../../../shared/adapters/picture/event-card';
import { HEIGHT, WIDTH } from '../../../../shared/adapters/picture/page';
import { measure, paint } from '../../../../shared/adapters/picture/painter';
import { periodCard } from '../../../../shared/adapters/picture/period-card';
import { historicalDate, spanOf } from '../../../../shared/domain/historical-date';
import { closeSpan } from '../../../../shared/domain/span';
import { SCENES, pictured } from '../../../support/pictures';

const HOSTILE = [
  'x'.repeat(4000),
  'Ж'.repeat(4000),
  '國漢字'.repeat(1300),
  'word '.repeat(800),
  '\u202eabc\u2066 \u0000\u0007\u001b[31m \ud800 שלום 🎉👨‍👩‍👧 </script><b>&amp;',
  '\n\n\t \u3000\u200b',
  '',
];
const DATES = [
  '2024-05-16',
  '201X',
  '19XX',
  '-9999/9999',
  '-0499/-0400',
  '2001~',
  '../2030',
  '/2030',
  '2022/',
  '0000',
  '9999',
];

/** Whether all boxes and lines of text lie on the sheet. */
function liesWithin({ width, height, transform, children, runs }: MeasuredNode): boolean {
  const [x, y] = [transform[4], transform[5]];
  const fits = (left: number, top: number, wide: number, high: number) =>
    left >= -1 && top >= -1 && left + wide <= WIDTH + 1 && top + high <= HEIGHT + 1;
  return (
    fits(x, y, width, height) &&
    runs.every((run) => fits(x + run.x, y + run.y, run.width, run.height)) &&
    children.every(liesWithin)
  );
}

const cases: readonly (readonly [string, Box])[] = SCENES.filter(({ theme }) => theme === 'light').flatMap((scene) =>
  HOSTILE.flatMap((hostile, index) =>
    DATES.map((date) => {
      const line = pictured(date, hostile, { kind: 'scheduled', dateBasis: 'resolved', otherOutlets: 3 });
      const span = closeSpan(spanOf(historicalDate(date)));
      const lines = Array.from({ length: 60 }, (_, each) => ({ ...line, id: String(each) }));
      const around = { ...scene, collection: line.title };
      const period = { span, total: 10_000, lines, named: ['0', '1', '2', '3', '4', '5'] };
      const name = `${scene.language.code} ${date} ${index}`;
      return [
        [`${name} event`, eventCard(line, around)],
        [`${name} period`, periodCard(period, around)],
      ] as const;
    }).flat(),
  ),
);

test('whatever a title says, everything stays on the sheet', async () => {
  const outside: string[] = [];
  for (const [name, picture] of cases) if (!liesWithin(await measure(picture))) outside.push(name);
  expect(outside).toEqual([]);
});

test.each(HOSTILE.map((hostile) => [hostile.slice(0, 12), hostile]))('%j is painted', async (_, hostile) => {
  const [scene] = SCENES;
  if (!scene) throw new Error('no language');
  const bytes = await paint(eventCard(pictured('2024', hostile), scene), 'png');
  expect(Buffer.from(bytes.slice(1, 4)).toString()).toBe('PNG');
});

test('a drawn text has no control characters, turns nothing round and stays on one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(drawable(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Emoji_Presentation}]/u);
      expect(drawable(text).length).toBeLessThanOrEqual(600);
    }),
  );
});

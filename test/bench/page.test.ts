import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PROJECT = join(__dirname, '../..');
const read = (file: string) => readFileSync(join(PROJECT, file), 'utf8').replaceAll('\n', ' ');

test.each([
  ['questions', /million questions cost about \$([\d.]+)/],
  ['scheduled messages', /million scheduled messages about \$([\d.]+)/],
])('the README gives the price of a million %s as the page of figures has it, to a tenth', (what, claim) => {
  const claimed = Number(claim.exec(read('README.md'))?.[1]);
  const counted = Number(new RegExp(`\\$ of a million ${what}; naive +([\\d.]+)`).exec(read('docs/figures.md'))?.[1]);
  expect(Math.abs(claimed / counted - 1)).toBeLessThanOrEqual(0.1);
});

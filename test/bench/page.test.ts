import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PROJECT = join(__dirname, '../..');
const read = (file: string) => readFileSync(join(PROJECT, file), 'utf8');
const numbersIn = (text: string) => text.match(/\d[\d,.]*\d|\d/g) ?? [];

test('each number the README gives of the figures is on the page of them', () => {
  const [, paragraph = ''] = /^## Figures\n(.*?)^## /ms.exec(read('README.md')) ?? [];
  const numbers = numbersIn(paragraph);
  expect(numbers.length).toBeGreaterThan(4);
  const known = new Set(numbersIn(read('docs/figures.md')));
  expect(numbers.filter((number) => !known.has(number))).toEqual([]);
});

import { understoodLanguages } from '../../../../shared/language/understood-languages';
import { readDate, readUncut } from '../../../../shared/language/reading/read-date';
import { HOSTILE } from '../../../bench/hostile';
import { today } from '../query-rows';

const context = { language: 'en', today };

test('more than 256 characters are too long, whatever they are', () => {
  const problem = { code: 'too-long', suggestions: [] };
  expect(readDate('1'.repeat(257), context, understoodLanguages)).toMatchObject({ problem });
  expect(readDate(' '.repeat(250) + '3 May', context, understoodLanguages).readings).toHaveLength(1);
  for (const { text } of HOSTILE) expect(readDate(text(4096), context, understoodLanguages)).toMatchObject({ problem });
});

/** The least processor time of several runs, in milliseconds; other processes on the machine add nothing to it. */
function timeOf(text: string): number {
  let least = Infinity;
  for (let run = 0; run < 7; run++) {
    const start = process.cpuUsage();
    readUncut(text, context, understoodLanguages);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

test.each(HOSTILE)('$name: time grows with the length and no faster', ({ text }) => {
  const short = timeOf(text(4096));
  const long = timeOf(text(4096 * 8));
  expect(long).toBeLessThan(Math.max(short * 8 * 4, 20));
});

import fc from 'fast-check';
import { anyUpdate } from '../support/any-update';
import { anyTrouble } from '../support/bot-api/any-trouble';
import { quotedIn, quotingWebhook } from '../support/quoting-webhook';

const RUNS = 2000;

interface Line {
  readonly outcome: string;
  readonly fault?: object;
}

test('a line for each update, in JSON, without a word of what users wrote and without the token', async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(anyUpdate, anyTrouble, async (raw, trouble) => {
      const { lines } = await quotingWebhook(raw, trouble);
      expect(lines).toHaveLength(1);
      const [line = ''] = lines;
      expect(quotedIn(line, raw)).toEqual([]);
      const { outcome, fault } = JSON.parse(line) as Line;
      const kind = fault ? `${outcome} with a fault` : outcome;
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
    }),
    { numRuns: RUNS },
  );
  expect(seen.get('answered')).toBeGreaterThan(RUNS / 4);
  expect(seen.get('given-up with a fault')).toBeGreaterThan(RUNS / 20);
  expect(seen.get('store-down with a fault')).toBeGreaterThan(RUNS / 100);
});

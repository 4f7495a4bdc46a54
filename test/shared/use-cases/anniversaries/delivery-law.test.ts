import fc from 'fast-check';
import { simulate } from '../../../support/simulation/simulate';

const RUNS = 10_000;

/** What the worlds must have done to say anything: each effect crashed before and after, each answer, each outcome. */
const EFFECTS =
  'progress summary corrections told card candidatesOn namedOn newIn cards due compose send finish silentUntil of claim retell call keepSilent release note delay move ofChat end';
const ANSWERS = [
  'ok',
  ...[400, 401, 403, 429, 500].map((status) => `refused ${status}`),
  'unconnected ',
  'unreachable ',
  'unreadable 200',
  'unreadable 502',
];
const OUTCOMES =
  'sent uncertain taken late not-wanted chat-gone topic-gone refused silence not-sent too-many unauthorised failed';

test(`in ${RUNS} worlds nobody gets a message twice, none is lost uncounted, none comes in a pause, and who was told wrong is told right`, async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 32 - 1 }), async (seed) => {
      const run = await simulate(seed);
      for (const what of run.seen.keys()) seen.add(what);
      expect(run.faults).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  const wanted = [
    ...EFFECTS.split(' ').flatMap((name) => [`crash before ${name}`, `crash after ${name}`, `error after ${name}`]),
    ...ANSWERS.map((answer) => `telegram: ${answer}`),
    ...OUTCOMES.split(' ').map((outcome) => `delivery: ${outcome}`),
    'paused',
    'claim twice',
    'release twice',
    'send twice',
    'retell twice',
  ];
  expect(wanted.filter((what) => !seen.has(what))).toEqual([]);
});

test('a seed replays: the same world, step by step', async () => {
  const [once, again] = await Promise.all([1, 2].map(() => stepsOf(3_585_881_734)));
  expect(once?.length).toBeGreaterThan(50);
  expect(again).toEqual(once);
});

async function stepsOf(seed: number): Promise<string[]> {
  const steps: string[] = [];
  await simulate(seed, (line) => steps.push(line));
  return steps;
}

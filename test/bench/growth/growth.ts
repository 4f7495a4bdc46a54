import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from '../../../infra/deployment';
import { PRICES } from '../../../infra/prices';
import type { Figure } from '../figure';
import { progress } from '../progress';
import type { GrowthRun } from './run';

const USUAL_SIZES = [100, 1000, 10_000];
const LARGE_SIZE = 100_000;
/** Of a function that has one processor, and of the smallest that is deployed. */
const [WHOLE_MEGABYTES, SMALL_MEGABYTES] = [1769, 512];
/** MiB of its heap, so that garbage is collected as early as there. */
const FUNCTION_HEAP = 1400;
const MOST_EXPONENT = 1.1;
const MOST_CHANGED = 50;

interface Grown {
  readonly size: number;
  readonly check: GrowthRun;
  readonly first: GrowthRun;
  readonly again: GrowthRun;
}

/** How the cost of a deploy grows with the collection, each piece in a process of its own. */
export function growthFigures(isLarge = false): Figure[] {
  const sizes = isLarge ? [...USUAL_SIZES, LARGE_SIZE] : USUAL_SIZES;
  const grown = sizes.map((size): Grown => {
    progress(`${size} events`);
    const folder = print('write', String(size));
    try {
      const first = run('first', folder, String(megabytesFor(size)));
      return { size, check: run('check', folder), first, again: run('again', folder) };
    } finally {
      print('remove', folder);
    }
  });
  return [
    ...grown.flatMap(figuresAt),
    ...exponents('reading the files, processor time', grown, ({ check }) => check.cpu),
    ...exponents('a first deploy, processor time', grown, ({ first }) => first.cpu),
    ...exponents('a first deploy, items', grown, ({ first }) => first.items),
    ...exponents('a first deploy, write units', grown, ({ first }) => first.writeUnits),
    ...exponents('a first deploy, calls', grown, ({ first }) => first.calls),
    ...exponents('one changed event, processor time', grown, ({ again }) => again.cpu),
    ...exponents('one changed event, read units', grown, ({ again }) => again.readUnits),
    ...exponents('one changed event, write units', grown, ({ again }) => again.writeUnits),
  ];
}

function figuresAt({ size, check, first, again }: Grown): Figure[] {
  const of = `of ${size.toLocaleString('en')} events`;
  const [checkSeconds, checkMemory, deploySeconds] = size > 10_000 ? [150, 800, 900] : [15, 400, 300];
  return [
    atMost(`reading and checking the files ${of}, s of processor`, check.cpu, checkSeconds),
    atMost(`reading and checking the files ${of}, MiB at most`, check.peakMiB, checkMemory),
    plain(`the packed collection ${of}, bytes each`, (check.bytes ?? 0) / size),
    plain(`a first deploy ${of}, s of processor`, first.cpu),
    atMost(`a first deploy ${of}, MiB at most`, first.peakMiB, size > 10_000 ? 1800 : SMALL_MEGABYTES),
    plain(`a first deploy ${of}, items`, first.items ?? 0),
    plain(`a first deploy ${of}, write units`, first.writeUnits ?? 0),
    plain(`a first deploy ${of}, $`, dollars(first), 4),
    atMost(`a first deploy ${of} with ${megabytesFor(size)} MB, s (modelled)`, first.seconds ?? 0, deploySeconds),
    plain(`one changed event ${of}, s of processor`, again.cpu),
    atMost(`one changed event ${of}, items written or deleted`, again.items ?? 0, MOST_CHANGED),
    plain(`one changed event ${of}, $`, dollars(again), 4),
  ];
}

function megabytesFor(size: number): number {
  return size > 10_000 ? WHOLE_MEGABYTES : SMALL_MEGABYTES;
}

function dollars({ readUnits = 0, writeUnits = 0 }: GrowthRun): number {
  return (readUnits * PRICES.readUnits + writeUnits * PRICES.writeUnits) / 1e6;
}

/** Between the two largest collections. */
function exponents(what: string, grown: readonly Grown[], of: (grown: Grown) => number | undefined): Figure[] {
  const [small, large] = grown.slice(-2);
  if (!small || !large) return [];
  const ratio = Math.log((of(large) ?? 0) / (of(small) ?? 1)) / Math.log(large.size / small.size);
  return [atMost(`exponent of ${what}`, ratio, MOST_EXPONENT)];
}

function atMost(figure: string, value: number, most: number): Figure {
  const ours = Number(value.toFixed(2));
  return { figure, ours, target: `≤ ${most}`, met: ours <= most };
}

function plain(figure: string, value: number, digits = 1): Figure {
  return { figure, ours: Number(value.toFixed(digits)) };
}

function run(what: string, folder: string, ...more: readonly string[]): GrowthRun {
  progress(`  ${what}`);
  return JSON.parse(print(what, folder, ...more)) as GrowthRun;
}

function print(...args: readonly string[]): string {
  const program = join(PROJECT, 'test/bench/growth/run.ts');
  // What a first deploy needs is measured in the heap that its function has; others keep the table in memory.
  const heap = args[0] === 'first' ? FUNCTION_HEAP : 8000;
  const options = [`--max-old-space-size=${heap}`, '--import', 'tsx', program, ...args];
  return execFileSync(process.execPath, options, { cwd: PROJECT, encoding: 'utf8', maxBuffer: 1 << 24 });
}

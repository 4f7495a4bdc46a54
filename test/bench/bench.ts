import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../../infra/deployment';
import { command, oneOf } from '../../infra/commands/command';
import { broadcastFigures } from './broadcast';
import { bundleFigures } from './bundle';
import { callsFigures, writeCounts } from './calls/figures';
import { costFigures } from './cost/figures';
import { dayFigures } from './day-of-polling';
import { type Figure, figureTable } from './figure';
import { growthFigures } from './growth/growth';
import { initFigures } from './init';
import { type Section, figuresPage } from './page';
import { pagesFigures } from './pages';
import { pictureFigures } from './picture';
import { scaleFigures } from './scale';
import { searchFigures } from './search';
import { ticksFigures } from './ticks/figures';
import { understandFigures } from './understand';
import { updatesFigures } from './updates';

interface BenchOptions {
  readonly large: boolean;
}

const BENCHES: Readonly<Record<string, (options: BenchOptions) => Figure[] | Promise<Figure[]>>> = {
  understand: understandFigures,
  bundle: bundleFigures,
  init: initFigures,
  updates: updatesFigures,
  calls: callsFigures,
  scale: scaleFigures,
  ticks: ticksFigures,
  broadcast: broadcastFigures,
  search: searchFigures,
  growth: ({ large }) => growthFigures(large),
  pages: pagesFigures,
  picture: pictureFigures,
  day: dayFigures,
  cost: costFigures,
};

const flag = { type: 'boolean', default: false } as const;

/** Too long to be part of every run: some ten minutes. */
const BY_NAME_ONLY = ['day'];
const USUAL = Object.keys(BENCHES).filter((name) => !BY_NAME_ONLY.includes(name));

void command({
  name: 'bench',
  help: 'Measures the figures the project claims, each beside its baseline in the same run.',
  operands: {
    value: 'NAME …',
    help: `what is measured (default: all but ${BY_NAME_ONLY.join(', ')})`,
  },
  options: {
    large: { ...flag, help: 'growth: 100,000 events, too, which takes half an hour' },
    json: { ...flag, help: 'print the figures as one line of JSON' },
    write: {
      ...flag,
      help: 'store the counted calls (test/bench/calls/counts.txt) and, when none is named, docs/figures.md',
    },
  },
  notes: `Names: ${Object.keys(BENCHES).join(', ')}.`,
  failure: 'a figure misses its target',
  async run({ json, write, large }, given) {
    const names = (given.length > 0 ? given : USUAL).map((name) => oneOf('bench', name, Object.keys(BENCHES)));
    if (write && names.includes('calls')) await writeCounts();
    const sections: Section[] = [];
    for (const name of names) {
      const figures = names.length === 1 ? await measure(name, large) : measureAlone(name, large);
      sections.push({ name, figures });
    }
    if (write && given.length === 0) writePage(figuresPage(machine(), sections));
    const figures = sections.flatMap((section) => section.figures);
    process.stdout.write(json ? `${JSON.stringify(figures)}\n` : `${machine()}\n\n${figureTable(figures)}\n`);
    return figures.every(({ met }) => met !== false) ? 0 : 1;
  },
});

async function measure(name: string, large: boolean): Promise<Figure[]> {
  process.stderr.write(`${name} …\n`);
  return (await BENCHES[name]?.({ large })) ?? [];
}

/** In a process of its own: what other benches left in the heap would be collected at the cost of this one. */
function measureAlone(name: string, large: boolean): Figure[] {
  const args = ['--import', 'tsx', __filename, name, '--json', ...(large ? ['--large'] : [])];
  const { stdout, status } = spawnSync(process.execPath, args, {
    cwd: PROJECT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 26,
  });
  // 1: a figure misses its target.
  if (status !== 0 && status !== 1) throw new Error(`bench ${name} ended with ${status}`);
  return JSON.parse(stdout) as Figure[];
}

function writePage(page: string): void {
  const folder = join(PROJECT, 'docs');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'figures.md'), page);
}

function machine(): string {
  const gib = Math.round(totalmem() / 2 ** 30);
  const processors = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`;
  // A busy machine makes timings worse; whoever reads them is to know.
  return `Node ${process.version}, ${processors}, ${gib} GiB, load ${loadavg()[0]?.toFixed(1) ?? '?'}`;
}

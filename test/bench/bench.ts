import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../../infra/deployment';
import { UsageError, readArguments, runCommand } from '../../infra/local/command-line';
import { broadcastFigures } from './broadcast';
import { bundleFigures } from './bundle';
import { callsFigures, writeCounts } from './calls/figures';
import { costFigures } from './cost/figures';
import { type Figure, figureTable } from './figure';
import { initFigures } from './init';
import { type Section, figuresPage } from './page';
import { scaleFigures } from './scale';
import { searchFigures } from './search';
import { understandFigures } from './understand';
import { updatesFigures } from './updates';

const BENCHES: Readonly<Record<string, () => Figure[] | Promise<Figure[]>>> = {
  understand: understandFigures,
  bundle: bundleFigures,
  init: initFigures,
  updates: updatesFigures,
  calls: callsFigures,
  scale: scaleFigures,
  broadcast: broadcastFigures,
  search: searchFigures,
  cost: costFigures,
};

const HELP = `npm run bench [-- NAME …]   measures the figures the project claims, each beside its baseline in the same run

  NAME      ${Object.keys(BENCHES).join(', ')} (default: all)
  --json    the figures as one line of JSON
  --write   keeps what is counted (test/bench/calls/counts.txt) and, of all, the page (docs/figures.md)
  --help    this text

Ends with 1 when a figure misses its target.
`;

void runCommand('bench', async () => {
  const flag = { type: 'boolean', default: false } as const;
  const options = { json: flag, write: flag, help: flag };
  const { values, positionals } = readArguments({ options, allowPositionals: true });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
  const unknown = names.find((name) => !(name in BENCHES));
  if (unknown !== undefined)
    throw new UsageError(`no bench "${unknown}": there are ${Object.keys(BENCHES).join(', ')}`);
  if (values.write && names.includes('calls')) await writeCounts();
  const sections: Section[] = [];
  for (const name of names) {
    process.stderr.write(`${name} …\n`);
    sections.push({ name, figures: (await BENCHES[name]?.()) ?? [] });
  }
  if (values.write && positionals.length === 0) writePage(figuresPage(machine(), sections));
  const figures = sections.flatMap((section) => section.figures);
  process.stdout.write(values.json ? `${JSON.stringify(figures)}\n` : `${machine()}\n\n${figureTable(figures)}\n`);
  return figures.every(({ met }) => met !== false) ? 0 : 1;
});

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

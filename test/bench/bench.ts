import { cpus, totalmem } from 'node:os';
import { UsageError, readArguments, runCommand } from '../../infra/local/command-line';
import { broadcastFigures } from './broadcast';
import { bundleFigures } from './bundle';
import { callsFigures, writeCounts } from './calls/figures';
import { costFigures } from './cost/figures';
import { type Figure, figureTable } from './figure';
import { initFigures } from './init';
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
  --help    this text

Ends with 1 when a figure misses its target.
`;

void runCommand('bench', async () => {
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = readArguments({
    options: { json: flag, write: flag, help: flag },
    allowPositionals: true,
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (values.write) await writeCounts();
  const figures: Figure[] = [];
  for (const name of positionals.length > 0 ? positionals : Object.keys(BENCHES)) {
    const bench = BENCHES[name];
    if (!bench) throw new UsageError(`no bench "${name}": there are ${Object.keys(BENCHES).join(', ')}`);
    process.stderr.write(`${name} …\n`);
    figures.push(...(await bench()));
  }
  process.stdout.write(values.json ? `${JSON.stringify(figures)}\n` : `${machine()}\n\n${figureTable(figures)}\n`);
  return figures.every(({ met }) => met !== false) ? 0 : 1;
});

function machine(): string {
  const gib = Math.round(totalmem() / 2 ** 30);
  return `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${gib} GiB`;
}

import { UsageError, readArguments, runCommand } from '../../infra/local/command-line';
import { SEED } from '../support/seed';
import { type Fault, type Seen, faultTable, seeFault } from './fault';
import { fuzzFaults } from './fuzz';
import { inboundFaults } from './inbound';
import { loadFaults } from './load';
import { outboundFaults } from './outbound';
import { textFaults } from './text';
import { timeFaults } from './time';

const GROUPS: Readonly<Record<string, () => readonly Fault[]>> = {
  inbound: inboundFaults,
  outbound: outboundFaults,
  time: timeFaults,
  text: textFaults,
  load: loadFaults,
  fuzz: fuzzFaults,
};

const HELP = `npm run faults [-- GROUP …]   makes things go wrong, and shows what comes of it

  GROUP     ${Object.keys(GROUPS).join(', ')} (default: all)
  --json    what was seen as one line of JSON
  --help    this text

FC_SEED=… looks elsewhere. Ends with 1 when something else came than was expected.
`;

void runCommand('faults', async () => {
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = readArguments({ options: { json: flag, help: flag }, allowPositionals: true });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const all: Seen[] = [];
  for (const name of positionals.length > 0 ? positionals : Object.keys(GROUPS)) {
    const group = GROUPS[name];
    if (!group) throw new UsageError(`no group "${name}": there are ${Object.keys(GROUPS).join(', ')}`);
    for (const fault of group()) {
      process.stderr.write(`${name}: ${fault.fault} …\n`);
      all.push(await seeFault(name, fault));
    }
  }
  const missed = all.filter(({ met }) => !met).length;
  process.stdout.write(
    values.json ? `${JSON.stringify({ seed: SEED, all })}\n` : `${faultTable(all)}\n\nseed ${SEED}\n`,
  );
  process.stderr.write(`${all.length - missed} passed, ${missed} failed\n`);
  return missed === 0 ? 0 : 1;
});

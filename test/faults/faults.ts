import { command, oneOf } from '../../infra/commands/command';
import { SEED } from '../support/seed';
import { type Fault, type Observation, faultTable, observeFault } from './fault';
import { fuzzFaults } from './fuzz';
import { inboundFaults } from './inbound';
import { localFaults } from './local';
import { loadFaults } from './load';
import { outboundFaults } from './outbound';
import { textFaults } from './text';
import { timeFaults } from './time';

const GROUPS: Readonly<Record<string, () => readonly Fault[]>> = {
  inbound: inboundFaults,
  outbound: outboundFaults,
  time: timeFaults,
  text: textFaults,
  local: localFaults,
  load: loadFaults,
  fuzz: fuzzFaults,
};

void command({
  name: 'faults',
  help: 'Makes things go wrong, and compares the consequences with the expected ones.',
  operands: { value: 'GROUP …', help: `${Object.keys(GROUPS).join(', ')} (default: all)` },
  options: { json: { type: 'boolean', default: false, help: 'print the observations as one line of JSON' } },
  notes: 'FC_SEED=… draws other random cases.',
  failure: 'a consequence differs from the expected one',
  async run({ json }, given) {
    const names = given.map((name) => oneOf('group', name, Object.keys(GROUPS)));
    const all: Observation[] = [];
    for (const name of names.length > 0 ? names : Object.keys(GROUPS))
      for (const fault of GROUPS[name]?.() ?? []) {
        process.stderr.write(`${name}: ${fault.fault} …\n`);
        all.push(await observeFault(name, fault));
      }
    const missed = all.filter(({ met }) => !met).length;
    const sum = `${all.length - missed} passed, ${missed} failed`;
    if (json) {
      process.stdout.write(`${JSON.stringify({ seed: SEED, all })}\n`);
      process.stderr.write(`${sum}\n`);
    } else {
      // In one stream: a long table in a pipe is still being written when what follows is on the other.
      process.stdout.write(`${faultTable(all)}\n\nseed ${SEED}\n${sum}\n`);
    }
    return missed === 0 ? 0 : 1;
  },
});

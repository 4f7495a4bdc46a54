import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command, messageOf } from '../../infra/commands/command';
import { endProcesses, endWithThis } from '../support/processes';
import { Checklist } from './checklist';
import { rehearse } from './rehearsal';
import { installTools } from './tools';

const say = (line: string) => process.stdout.write(line);

void command({
  name: 'rehearse',
  help: `Deploys bots to an AWS emulator on this machine, uses them as Telegram would, and removes them.

Takes about four minutes, and 750 MB under .cache/ for the emulator, Lambda's version of Node,
cfn-lint and checkov. When a check fails, the files of the run are kept.`,
  options: {},
  failure: 'a check fails',
  run,
});

async function run(): Promise<number> {
  endWithThis();
  const began = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  let isKept = false;
  process.once('exit', () => {
    if (!isKept) rmSync(folder, { recursive: true, force: true });
  });
  const list = new Checklist(say);
  try {
    await rehearse(await installTools(), folder, list);
  } catch (error) {
    list.check('the rehearsal runs to its end', messageOf(error), false);
  }
  endProcesses();
  say(`\n${Math.round((performance.now() - began) / 1000)} s`);
  if (list.end()) return 0;
  isKept = true;
  say(`see ${folder}\n`);
  return 1;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command, messageOf } from '../commands/command';
import { endProcesses, endWithThis } from './processes';
import { rehearse } from './rehearsal';
import { Seen } from './seen';
import { installTools } from './tools';

const say = (line: string) => process.stdout.write(line);

void command({
  name: 'rehearse',
  help: `Deploys the bot to an AWS emulator on this machine, uses it as Telegram would, and removes it.

Takes some two minutes, and half a gigabyte under .cache/ for the emulator and the Node that
Lambda has. When anything is wrong, the files of the run are kept.`,
  options: {},
  failure: 'anything is wrong',
  run,
});

async function run(): Promise<number> {
  endWithThis();
  // The SDK's warning about Node 20 is not what a rehearsal is about.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const began = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  let isKept = false;
  process.once('exit', () => {
    if (!isKept) rmSync(folder, { recursive: true, force: true });
  });
  const seen = new Seen(say);
  try {
    await rehearse(await installTools(), folder, seen);
  } catch (error) {
    seen.see('the rehearsal goes on to its end', messageOf(error), false);
  }
  endProcesses();
  say(`\n${Math.round((performance.now() - began) / 1000)} s`);
  if (seen.end()) return 0;
  isKept = true;
  say(`see ${folder}\n`);
  return 1;
}

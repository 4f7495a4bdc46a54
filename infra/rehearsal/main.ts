import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageOf } from '../local/command-line';
import { endProcesses, endWithThis } from './processes';
import { rehearse } from './rehearsal';
import { Seen } from './seen';
import { installTools } from './tools';

const say = (line: string) => process.stdout.write(line);

const HELP = `npm run rehearse   deploys the bot to an AWS emulator on this machine, uses it as Telegram would, and takes it down

Takes some two minutes, and half a gigabyte under .cache/ for the emulator and the Node that Lambda has.
Ends with 1 when something is not as it should be; what ran is then kept, to be looked at.

  --help   this text
`;

if (process.argv.includes('--help')) say(HELP);
else void main();

/** Ends with 0 when all was as it should be; else the files of what ran are kept, to be looked at. */
async function main(): Promise<void> {
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
  if (seen.end()) return;
  isKept = true;
  say(`see ${folder}\n`);
  process.exitCode = 1;
}

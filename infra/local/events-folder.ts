import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ENVIRONMENT } from '../../shared/contract/environment';

const BUILT_IN_EVENTS = join(__dirname, '../../events');

/** A command whose one argument is a folder of events. `work` answers with the exit code. */
export interface FolderCommand {
  readonly name: string;
  readonly help: string;
  readonly work: (dir: string) => Promise<number>;
}

/** Runs it on the folder in the arguments, else the one in EVENTS_DIR, else the built-in one. Sets the exit code. */
export async function runOnFolder({ name, help, work }: FolderCommand): Promise<void> {
  const asked = readArguments(process.argv.slice(2));
  if ('misuse' in asked) {
    process.stderr.write(`${name}: ${asked.misuse} (see --help)\n`);
    process.exitCode = 2;
  } else if (asked.help) {
    process.stdout.write(help);
  } else {
    process.exitCode = await work(asked.dir ?? eventsFolder(process.env));
  }
}

/** The folder EVENTS_DIR names, else the built-in events. */
export function eventsFolder(environment: NodeJS.ProcessEnv): string {
  const named = environment[ENVIRONMENT.eventsDir] ?? '';
  return named === '' ? BUILT_IN_EVENTS : named;
}

type Asked = { readonly help: boolean; readonly dir: string | undefined } | { readonly misuse: string };

function readArguments(args: string[]): Asked {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { help: { type: 'boolean', short: 'h', default: false } },
      allowPositionals: true,
    });
    return positionals.length > 1 ? { misuse: 'more than one folder' } : { help: values.help, dir: positionals[0] };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // The first sentence says what is wrong; the rest is advice about arguments that begin with "-".
    return { misuse: error.message.replace(/\. .*/s, '') };
  }
}

import { join } from 'node:path';
import { ENVIRONMENT } from '../../shared/contract/environment';
import { UsageError, readArguments, runCommand } from './command-line';

const BUILT_IN_EVENTS = join(__dirname, '../../events');

/** A command whose one argument is a folder of events. `work` answers with the exit code. */
export interface FolderCommand {
  readonly name: string;
  readonly help: string;
  readonly work: (dir: string) => Promise<number>;
}

/** Runs it on the folder in the arguments, else the one in EVENTS_DIR, else the built-in one. */
export function runOnFolder({ name, help, work }: FolderCommand): Promise<void> {
  return runCommand(name, async () => {
    const { values, positionals } = readArguments({
      options: { help: { type: 'boolean', short: 'h', default: false } },
      allowPositionals: true,
    });
    const [dir, ...others] = positionals;
    if (others.length > 0) throw new UsageError('more than one folder');
    if (!values.help) return work(dir ?? eventsFolder(process.env));
    process.stdout.write(help);
    return 0;
  });
}

/** The folder EVENTS_DIR names, else the built-in events. */
export function eventsFolder(environment: NodeJS.ProcessEnv): string {
  return environment[ENVIRONMENT.eventsDir] || BUILT_IN_EVENTS;
}

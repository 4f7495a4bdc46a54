import { type ParseArgsConfig, parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import { isTimeZone } from '../../shared/domain/time-zone';
import { languages } from '../../shared/language/languages';

/** The call is at fault: told in one line, with how to get help, and ends with 2. */
export class UsageError extends Error {}

/** Reads the arguments; what they are not is a UsageError. */
export function readArguments<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // The first sentence says what is wrong; the rest is advice about arguments that begin with "-".
    throw new UsageError(error.message.replace(/\. .*/s, ''));
  }
}

/** Runs a command and sets its exit code: what it answers with (else 0), 2 for a misuse, 1 for what else goes wrong. */
export async function runCommand(name: string, work: () => Promise<number | undefined>): Promise<void> {
  // Whoever reads the output may stop reading: `npm start | head`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    const misuse = error instanceof UsageError;
    process.exitCode = misuse ? 2 : 1;
    if (misuse) process.stderr.write(`${name}: ${error.message} (see --help)\n`);
    else process.stderr.write(`${name}: ${messageOf(error)}\n`);
  }
}

/** What was thrown, in words. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export const LANGUAGE_CODES = languages.map(({ code }) => code).join(', ');

export function checkedLanguage(code: string): string {
  if (languages.some((language) => language.code === code)) return code;
  throw new UsageError(`unknown language "${code}": use one of ${LANGUAGE_CODES}`);
}

export function checkedTimeZone(name: string): string {
  if (isTimeZone(name)) return name;
  throw new UsageError(`unknown time zone "${name}": use an IANA name such as Asia/Shanghai`);
}

export function checkedInstant(text: string): Date {
  const instant = parseInstant(text);
  if (instant) return instant;
  throw new UsageError(`cannot read --now "${text}": use an instant such as 2026-09-03T06:00:00Z`);
}

/** An instant in ISO 8601 with its offset or Z; undefined otherwise. */
export function parseInstant(text: string): Date | undefined {
  const instant = DateTime.fromISO(text, { setZone: true });
  return instant.isValid && /T.*(?:Z|[+-]\d\d(?::?\d\d)?)$/i.test(text) ? instant.toJSDate() : undefined;
}

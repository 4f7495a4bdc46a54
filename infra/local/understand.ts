import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { DateTime, IANAZone } from 'luxon';
import type { ReadingContext } from '../../shared/domain/date-query';
import { languages } from '../../shared/language/languages';
import { formatQuery } from '../../shared/language/reading/format-query';
import { readDate } from '../../shared/language/reading/read-date';

const HELP = `How a question about dates is understood, as one line of JSON.

  npm run understand --silent -- [options] [question]

Without a question, lines are read from standard input, each plain text or {"q":"…","lang":"…"},
and one result is printed for each, in their order.

  --now ISO     the time of asking, such as 2026-11-21T09:00:00Z (default: now)
  --zone IANA   the time zone of the chat, such as Europe/Moscow (default: UTC)
  --lang CODE   the language of the chat: ${languages.map(({ code }) => code).join(', ')} (default: ${languages[0].code})
  --help        this text
`;

/** An error of the person who calls: one line, no stack. */
class UsageError extends Error {}

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const context: ReadingContext = {
    language: checkedLanguage(values.lang ?? languages[0].code),
    today: todayIn(values.zone ?? 'UTC', values.now),
  };
  if (positionals.length > 0) print(understand(positionals.join(' '), context));
  else await understandLines(context);
}

function readArguments() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      options: { now: text, zone: text, lang: text, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error));
  }
}

function checkedLanguage(code: string): string {
  if (languages.some((language) => language.code === code)) return code;
  throw new UsageError(`unknown language "${code}": use one of ${languages.map((language) => language.code).join(', ')}`);
}

function todayIn(zone: string, now: string | undefined): ReadingContext['today'] {
  if (!IANAZone.isValidZone(zone)) throw new UsageError(`unknown time zone "${zone}": use an IANA name such as Asia/Shanghai`);
  const instant = now === undefined ? DateTime.now() : DateTime.fromISO(now, { zone: 'utc' });
  if (!instant.isValid) throw new UsageError(`cannot read --now "${now ?? ''}": use ISO 8601 such as 2026-11-21T09:00:00Z`);
  const { year, month, day } = instant.setZone(zone);
  return { year, month, day };
}

function understand(question: string, context: ReadingContext): object {
  return formatQuery(readDate(question, context, languages));
}

async function understandLines(context: ReadingContext): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    const question = parseLine(line);
    if ('fault' in question) {
      process.stderr.write(`line ${number}: ${question.fault}\n`);
      print({ error: question.fault });
    } else {
      print(understand(question.q, { ...context, language: question.lang ?? context.language }));
    }
  }
}

type Line = { readonly q: string; readonly lang?: string } | { readonly fault: string };

/** A line that begins like JSON must be JSON; any other is the question itself. */
function parseLine(line: string): Line {
  if (!line.trimStart().startsWith('{')) return { q: line };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { fault: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (typeof value !== 'object' || value === null || !('q' in value) || typeof value.q !== 'string')
    return { fault: 'no text in "q": write {"q":"3 September","lang":"en"}' };
  if (!('lang' in value)) return { q: value.q };
  const { lang } = value;
  return typeof lang === 'string' && languages.some(({ code }) => code === lang)
    ? { q: value.q, lang }
    : { fault: `unknown language ${JSON.stringify(lang)}: use one of ${languages.map(({ code }) => code).join(', ')}` };
}

function print(result: object): void {
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

main().catch((error: unknown) => {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`understand: ${error.message} (see --help)\n`);
  process.exitCode = 2;
});

import type { ReadingContext } from '../../shared/domain/date-query';
import { localDay } from '../../shared/domain/local-day';
import { languages } from '../../shared/language/languages';
import { formatQuery } from '../../shared/language/reading/format-query';
import { readDate } from '../../shared/language/reading/read-date';
import {
  LANGUAGE_CODES,
  checkedInstant,
  checkedLanguage,
  checkedTimeZone,
  messageOf,
  readArguments,
  runCommand,
} from './command-line';

const HELP = `How a question about dates is understood, as one line of JSON.

  npm run understand --silent -- [options] [question]

Without a question, lines are read from standard input, each plain text or {"q":"…","lang":"…"},
and one result is printed for each, in their order.

  --now ISO     the time of asking, such as 2026-11-21T09:00:00Z (default: now)
  --zone IANA   the time zone of the chat, such as Europe/Moscow (default: UTC)
  --lang CODE   the language of the chat: ${LANGUAGE_CODES} (default: ${languages[0].code})
  --help        this text
`;

void runCommand('understand', async () => {
  const text = { type: 'string' } as const;
  const { values, positionals } = readArguments({
    options: { now: text, zone: text, lang: text, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const now = values.now === undefined ? new Date() : checkedInstant(values.now);
  const context: ReadingContext = {
    language: checkedLanguage(values.lang ?? languages[0].code),
    today: localDay(now, checkedTimeZone(values.zone ?? 'UTC')),
  };
  if (positionals.length > 0) process.stdout.write(`${JSON.stringify(understand(positionals.join(' '), context))}\n`);
  else await understandLines(context);
});

function understand(question: string, context: ReadingContext): object {
  return formatQuery(readDate(question, context, languages));
}

/** Each chunk of input is answered by one write: promptly for a person, and fast for a file. */
async function understandLines(context: ReadingContext): Promise<void> {
  let number = 0;
  let rest = '';
  const answer = (lines: readonly string[]) => {
    process.stdout.write(lines.map((line) => `${JSON.stringify(answerLine(line, ++number, context))}\n`).join(''));
  };
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    const lines = (rest + String(chunk)).split(/\r?\n/);
    rest = lines.pop() ?? '';
    if (lines.length > 0) answer(lines);
  }
  if (rest !== '') answer([rest]);
}

function answerLine(line: string, number: number, context: ReadingContext): object {
  const question = parseLine(line);
  if (!('fault' in question))
    return understand(question.q, { ...context, language: question.lang ?? context.language });
  process.stderr.write(`line ${number}: ${question.fault}\n`);
  return { error: question.fault };
}

type Line = { readonly q: string; readonly lang?: string } | { readonly fault: string };

/** A line that begins like JSON must be JSON; any other is the question itself. */
function parseLine(line: string): Line {
  if (!line.trimStart().startsWith('{')) return { q: line };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { fault: `not JSON: ${messageOf(error)}` };
  }
  if (typeof value !== 'object' || value === null || !('q' in value) || typeof value.q !== 'string')
    return { fault: 'no text in "q": write {"q":"3 September","lang":"en"}' };
  if (!('lang' in value)) return { q: value.q };
  const { lang } = value;
  return typeof lang === 'string' && languages.some(({ code }) => code === lang)
    ? { q: value.q, lang }
    : { fault: `unknown language ${JSON.stringify(lang)}: use one of ${LANGUAGE_CODES}` };
}

import type { ReadingContext } from '../../shared/domain/date-query';
import { localDay } from '../../shared/domain/local-day';
import { languages } from '../../shared/language/languages';
import { understoodLanguages } from '../../shared/language/understood-languages';
import { formatQuery } from '../../shared/language/reading/format-query';
import { readStrictDate } from '../../shared/language/reading/read-strict';
import { formatUnderstanding } from '../../shared/language/understanding/format-understanding';
import { understand as readText } from '../../shared/language/understanding/understand';
import { command } from '../commands/command';
import { CONTEXT_OPTIONS, checkedInstant, checkedLanguage, checkedTimeZone } from './context-options';
import { parseJson } from './parse-json';

void command({
  name: 'understand',
  help: `Prints how a question is understood, as one line of JSON: its dates, what it looks for, how it asks.

Without a question it reads lines from standard input, each plain text or {"q":"…","lang":"…"},
and prints one result for each, in the same order.`,
  operands: { value: 'QUESTION', help: 'the question; its words need no quotes' },
  options: {
    ...CONTEXT_OPTIONS,
    strict: { type: 'boolean', help: 'the whole text is one date: print it as EDTF, such as 1850~, or a problem' },
  },
  async run({ now, zone, lang, strict }, words) {
    const read = strict ? understandStrictly : understand;
    const context: ReadingContext = {
      language: checkedLanguage(lang),
      today: localDay(checkedInstant(now) ?? new Date(), checkedTimeZone(zone)),
    };
    if (words.length > 0) process.stdout.write(`${JSON.stringify(read(words.join(' '), context))}\n`);
    else await understandLines(read, context);
    return 0;
  },
});

function understand(question: string, context: ReadingContext): object {
  return formatUnderstanding(readText(question, { ...context, topics: {} }, understoodLanguages));
}

type Understand = (question: string, context: ReadingContext) => object;

function understandStrictly(question: string, context: ReadingContext): object {
  const strict = readStrictDate(question, context, understoodLanguages);
  return 'edtf' in strict ? { edtf: strict.edtf } : formatQuery({ readings: [], notes: [], problem: strict.problem });
}

/** Each chunk of input is answered by one write: promptly for a person, and fast for a file. */
async function understandLines(read: Understand, context: ReadingContext): Promise<void> {
  let number = 0;
  let rest = '';
  const answer = (lines: readonly string[]) => {
    process.stdout.write(
      lines.map((line) => `${JSON.stringify(answerLine(read, line, ++number, context))}\n`).join(''),
    );
  };
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    const lines = (rest + String(chunk)).split(/\r?\n/);
    rest = lines.pop() ?? '';
    if (lines.length > 0) answer(lines);
  }
  if (rest !== '') answer([rest]);
}

function answerLine(read: Understand, line: string, number: number, context: ReadingContext): object {
  const question = questionIn(line);
  if (!('fault' in question)) return read(question.q, { ...context, language: question.lang ?? context.language });
  process.stderr.write(`line ${number}: ${question.fault}\n`);
  return { error: question.fault };
}

type Question = { readonly q: string; readonly lang?: string } | { readonly fault: string };

/** A line that begins like an object must be one; any other is the question itself. */
function questionIn(line: string): Question {
  if (!line.trimStart().startsWith('{')) return { q: line };
  const parsed = parseJson(line);
  if ('fault' in parsed) return parsed;
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || !('q' in value) || typeof value.q !== 'string')
    return { fault: 'no text in "q": write {"q":"3 September","lang":"en"}' };
  if (!('lang' in value)) return { q: value.q };
  const { lang } = value;
  return typeof lang === 'string' && languages.some(({ code }) => code === lang)
    ? { q: value.q, lang }
    : { fault: `unknown language ${JSON.stringify(lang)}: use one of ${languages.map(({ code }) => code).join(', ')}` };
}

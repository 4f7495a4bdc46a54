import * as z from 'zod/mini';
import type { LocalTable } from '../../infra/local/local-table';
import { type BotCall, converse } from './conversation';

/**
 * A question as people type it, asked as the first message in a private chat, and the answer that a sensible person would
 * call right. An event is shown when the first message has its button or is its card. All that is given must hold;
 * `none` is no event and an answer of its own, unless it says the words that were looked for.
 */
const simpleSchema = z.strictObject({
  /** The first event shown is one of these; all of these are shown; one of these is shown; none of these is. */
  top: z.optional(z.array(z.string())),
  all: z.optional(z.array(z.string())),
  any: z.optional(z.array(z.string())),
  not: z.optional(z.array(z.string())),
  none: z.optional(z.literal(true)),
  /** The text or the buttons contain each of these. */
  says: z.optional(z.array(z.string())),
  /** Beside `none`: the answer to gibberish is right too. */
  gibberishOk: z.optional(z.literal(true)),
  /** The first line or a button has this text. */
  offers: z.optional(z.string()),
  /** The first line is that of the command; of /random, the answer is a card. */
  like: z.optional(z.string()),
});
const rowSchema = z.object({
  lang: z.string(),
  q: z.string(),
  group: z.string(),
  expect: z.union([z.strictObject({ or: z.array(simpleSchema) }), simpleSchema]),
});

export type QuestionRow = z.infer<typeof rowSchema>;
type Expected = z.infer<typeof simpleSchema>;

export function parseRows(rows: unknown): QuestionRow[] {
  return z.array(rowSchema).parse(rows);
}

interface Answer {
  readonly firstLine: string;
  readonly text: string;
  readonly labels: readonly string[];
  readonly ids: readonly string[];
  readonly isCard: boolean;
}

/** Asks questions of the collection in a table; the result says what is wrong, or nothing. */
export function questioner(table: LocalTable, now: string) {
  const known = new Map<string, Promise<Answer>>();
  const ask = async (text: string, language: string) => answerIn(await converse(table, { language, now }).say(text));
  const askOnce = (text: string, language: string) => {
    const key = `${language} ${text}`;
    const answer = known.get(key) ?? ask(text, language);
    known.set(key, answer);
    return answer;
  };

  return async ({ lang, q, expect }: QuestionRow): Promise<string | undefined> => {
    const answer = await ask(q, lang);
    const choices = 'or' in expect ? expect.or : [expect];
    for (const choice of choices) if (await isMet(choice, answer, lang)) return undefined;
    return `${answer.firstLine} | ${answer.ids.join(' ')} | ${answer.labels.join(', ')}`;
  };

  async function isMet(expected: Expected, answer: Answer, lang: string): Promise<boolean> {
    const { top, all, any, not, none, says, gibberishOk, offers, like } = expected;
    const { firstLine, text, labels, ids } = answer;
    const [first = ''] = ids;
    const said = `${text}\n${labels.join('\n')}`.toLowerCase();
    const gibberish = none && !says && !gibberishOk ? await askOnce('qzwxv', lang) : undefined;
    return (
      (!top || top.includes(first)) &&
      (all ?? []).every((id) => ids.includes(id)) &&
      (!any || any.some((id) => ids.includes(id))) &&
      !(not ?? []).some((id) => ids.includes(id)) &&
      (!none || ids.length === 0) &&
      (!gibberish || unquoted(firstLine) !== unquoted(gibberish.firstLine)) &&
      (says ?? []).every((word) => said.includes(word.toLowerCase())) &&
      (offers === undefined || [firstLine, ...labels].some((each) => each.includes(offers))) &&
      (like === undefined || (await isLike(like, answer, lang)))
    );
  }

  async function isLike(command: string, { firstLine, isCard }: Answer, lang: string): Promise<boolean> {
    if (command === '/random') return isCard;
    return firstLine === (await askOnce(command, lang)).firstLine;
  }
}

/** Buttons to an event, or of its card. */
const EVENT_DATA = /^[er](?=[\da-z-]{3})(.*)$/;
const REPORT_DATA = /^r(?=[\da-z-]{3})(.*)$/;

function answerIn(calls: readonly BotCall[]): Answer {
  const payload = calls.find(({ payload: { text } }) => text !== undefined)?.payload;
  const text = payload?.text ?? '';
  const buttons = payload?.reply_markup?.inline_keyboard?.flat() ?? [];
  const ids = buttons.flatMap(({ callback_data }) => EVENT_DATA.exec(callback_data)?.[1] ?? []);
  // Only a card offers to report an error; related events have buttons above that one.
  const [own] = buttons.flatMap(({ callback_data }) => REPORT_DATA.exec(callback_data)?.[1] ?? []);
  return {
    firstLine: text.split('\n')[0] ?? '',
    text,
    labels: buttons.map((each) => each.text),
    ids: [...new Set(own === undefined ? ids : [own, ...ids])].slice(0, 10),
    isCard: own !== undefined,
  };
}

function unquoted(line: string): string {
  return line.replace(/[“«"][^”»"]*[”»"]/g, '');
}

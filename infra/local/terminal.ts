import { createInterface } from 'node:readline';
import * as z from 'zod/mini';
import type { Clock } from '../../shared/use-cases/ports';
import type { LocalBot } from './local-bot';
import { LOCAL_BOT_INFO } from './local-bot-info';
import { localTelegram } from './local-telegram';
import {
  fileSchema,
  photoSchema,
  shownSchema,
  terminalButtons,
  terminalFile,
  terminalPicture,
  terminalText,
} from './terminal-text';

export interface TerminalOptions {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly coloured: boolean;
  readonly language: string;
  readonly clock: Clock;
  readonly lastUpdateId: number;
  /** Ends it as the end of the input does. */
  readonly signal?: AbortSignal;
}

const PROMPT = '> ';

const replySchema = z.object({ reply_markup: z.object({ force_reply: z.literal(true) }) });

/** The buttons last shown, and the message they are under. */
interface Pressable {
  readonly messageId: number;
  readonly data: ReadonlyMap<string, string>;
}

/** A chat with the bot, line by line, until the input ends. A number alone presses that button. */
export async function chatInTerminal(bot: LocalBot, options: TerminalOptions): Promise<void> {
  const { input, output, coloured, language, clock, lastUpdateId, signal } = options;
  const interactive = output.isTTY === true;
  let pressable: Pressable = { messageId: 0, data: new Map() };
  const telegram = localTelegram({
    language,
    clock,
    bot: LOCAL_BOT_INFO,
    lastUpdateId,
    onCall(method, payload, messageId) {
      if (method === 'answerCallbackQuery') {
        if ('text' in payload && typeof payload.text === 'string') write(payload.text);
        return;
      }
      if (method === 'sendDocument') {
        write(terminalFile(fileSchema.parse(payload)));
        return;
      }
      if (method === 'sendPhoto') {
        write(terminalPicture(photoSchema.parse(payload)));
        return;
      }
      const shown = shownSchema.parse(payload);
      const { text, data } = terminalButtons(shown);
      // A number may be the reply that is asked for.
      if (data.size > 0 || replySchema.safeParse(payload).success) pressable = { messageId, data };
      write([terminalText(shown, coloured), text].filter((part) => part !== '').join('\n\n'));
    },
  });

  const lines = createInterface({ input, output: interactive ? output : undefined, prompt: PROMPT, signal });
  let open = true;
  lines.once('close', () => (open = false));
  if (interactive) await answer('/start');
  prompt();
  for await (const line of lines) {
    const typed = line.trim();
    if (!interactive && typed) output.write(`${PROMPT}${typed}\n`);
    if (typed) await answer(typed);
    prompt();
  }
  if (interactive) output.write('\n');

  async function answer(typed: string): Promise<void> {
    const data = pressable.data.get(typed);
    const update = data === undefined ? telegram.message(typed) : telegram.press(pressable.messageId, data);
    await bot.handleUpdate(update, telegram.call);
  }

  function prompt(): void {
    if (interactive && open) lines.prompt();
  }

  function write(text: string): void {
    output.write(`${text}\n\n`);
  }
}

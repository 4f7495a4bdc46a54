import { createInterface } from 'node:readline';
import type { Clock } from '../../shared/use-cases/ports';
import type { LocalBot } from './local-bot';
import { localTelegram } from './local-telegram';
import { shownSchema, terminalButtons, terminalText } from './terminal-text';

export interface TerminalOptions {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly language: string;
  readonly clock: Clock;
}

const PROMPT = '> ';

/** A chat with the bot, line by line, until the input ends. A number alone presses that button of the last answer. */
export async function chatInTerminal(
  bot: LocalBot,
  { input, output, language, clock }: TerminalOptions,
): Promise<void> {
  const interactive = output.isTTY === true;
  let pressable: { readonly messageId: number; readonly data: string[] } = { messageId: 0, data: [] };
  const telegram = localTelegram({
    language,
    clock,
    onCall(method, payload, messageId) {
      if (method === 'answerCallbackQuery') {
        if ('text' in payload && typeof payload.text === 'string') write(payload.text);
        return;
      }
      const shown = shownSchema.parse(payload);
      const { text, data } = terminalButtons(shown, 1);
      pressable = { messageId, data };
      write([terminalText(shown, interactive), text].filter((part) => part !== '').join('\n\n'));
    },
  });

  const lines = createInterface({ input, output: interactive ? output : undefined, prompt: PROMPT });
  if (interactive) {
    write('Ask for a date: 3 September, 4 February 2022, 2024. /help shows more; Ctrl-D ends.');
    lines.prompt();
  }
  for await (const line of lines) {
    const typed = line.trim();
    if (!interactive && typed) output.write(`${PROMPT}${typed}\n`);
    if (typed) {
      const data = /^\d$/.test(typed) ? pressable.data[Number(typed) - 1] : undefined;
      const update = data === undefined ? telegram.message(typed) : telegram.press(pressable.messageId, data);
      await bot.handleUpdate(update, telegram.call);
    }
    if (interactive) lines.prompt();
  }
  if (interactive) output.write('\n');

  function write(text: string): void {
    output.write(`${text}\n\n`);
  }
}

import * as z from 'zod/mini';
import { printable as toPrintable } from '../commands/printable';

const printable = z.pipe(z.string(), z.transform(toPrintable));

/** The parts of a message's payload a terminal shows. */
export const shownSchema = z.object({
  text: printable,
  entities: z._default(
    z.array(z.object({ type: z.string(), offset: z.number(), length: z.number(), url: z.optional(printable) })),
    [],
  ),
  reply_markup: z.optional(
    z.object({
      // Without data a button does something in the client, such as offering a chat to share with.
      inline_keyboard: z._default(
        z.array(z.array(z.object({ text: printable, callback_data: z.optional(z.string()) }))),
        [],
      ),
      keyboard: z._default(z.array(z.array(z.object({ text: printable }))), []),
      input_field_placeholder: z.optional(printable),
    }),
  ),
});

/** The parts of a picture's payload a terminal shows. */
export const photoSchema = z.object({ photo: printable, caption: printable });

/** The parts of a file's payload a terminal shows. */
export const fileSchema = z.object({
  document: z.looseObject({ name: printable, content: printable }),
  caption: z._default(printable, ''),
});

export type ShownMessage = z.infer<typeof shownSchema>;

const STYLES: Record<string, readonly [on: string, off: string]> = {
  bold: ['\u001b[1m', '\u001b[22m'],
  italic: ['\u001b[3m', '\u001b[23m'],
  text_link: ['\u001b[4m', '\u001b[24m'],
};
const QUOTE_BAR = '│ ';

/** The text for a terminal: quotes with a bar, links with their address; styles only when `coloured`. */
export function terminalText({ text, entities }: ShownMessage, coloured: boolean): string {
  const inserts: { at: number; insert: string }[] = [];
  for (const { type, offset, length, url } of entities) {
    const end = offset + length;
    const [on, off] = (coloured ? STYLES[type] : undefined) ?? ['', ''];
    inserts.push({ at: offset, insert: on }, { at: end, insert: url === undefined ? off : `${off} <${url}>` });
    if (type.endsWith('blockquote')) {
      inserts.push({ at: offset, insert: QUOTE_BAR });
      for (let at = text.indexOf('\n', offset); at >= 0 && at < end; at = text.indexOf('\n', at + 1))
        inserts.push({ at: at + 1, insert: QUOTE_BAR });
    }
  }
  let shown = '';
  let from = 0;
  for (const { at, insert } of inserts.sort((a, b) => a.at - b.at)) {
    shown += text.slice(from, at) + insert;
    from = at;
  }
  return shown + text.slice(from);
}

/**
 * The buttons, numbered: `[1] ‹ 2 Sep   [2] 4 Sep ›`, a line for each row, and what each number presses. Buttons that are
 * numbers themselves, as the days of a calendar, keep theirs: `[1•]   [2]`. What only Telegram's clients can do has no
 * number; a reply is typed under its placeholder.
 */
export function terminalButtons({ reply_markup: markup }: ShownMessage): {
  readonly text: string;
  readonly data: ReadonlyMap<string, string>;
} {
  const keyboard = markup?.inline_keyboard ?? [];
  const own = keyboard.flat().flatMap(({ text }) => OWN_NUMBER.exec(text)?.[1] ?? []);
  const keepTheirs = own.length > 0 && own.every((number, index) => number === String(index + 1));
  const data = new Map<string, string>();
  let last = keepTheirs ? own.length : 0;
  const rows = keyboard.map((row) =>
    row
      .map(({ text, callback_data: each }) => {
        if (each === undefined) return `(${text})`;
        if (text === BLANK) return text;
        const number = (keepTheirs ? OWN_NUMBER.exec(text)?.[1] : undefined) ?? String((last += 1));
        data.set(number, each);
        return keepTheirs && OWN_NUMBER.test(text) ? `[${text}]` : `[${number}] ${text}`;
      })
      .join('   '),
  );
  const offered = (markup?.keyboard ?? []).map((row) => row.map(({ text }) => `(${text})`).join('   '));
  const asked = markup?.input_field_placeholder;
  return { text: [...rows, ...offered, ...(asked === undefined ? [] : [`✎ ${asked} …`])].join('\n'), data };
}

const OWN_NUMBER = /^(\d{1,2})•?$/;
/** A day that does not exist, in the grid of a calendar. */
const BLANK = '·';

/** A file, by its name and size. */
export function terminalFile({ document: { name, content }, caption }: z.infer<typeof fileSchema>): string {
  return `📎 ${name} (${Math.ceil(Buffer.byteLength(content) / 1024)} KB) ${caption}`.trimEnd();
}

/** A picture, by its address. */
export function terminalPicture({ photo, caption }: z.infer<typeof photoSchema>): string {
  return `🖼 ${caption}\n${photo}`;
}

/** Styles are for a terminal that shows them and a person who wants them. Source: no-color.org. */
export function isColoured(output: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv): boolean {
  return output.isTTY === true && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
}

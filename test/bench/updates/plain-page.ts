/** An answer of our bot, as far as another bot is to give the same. */
export interface Answer {
  readonly text: string;
  readonly entities: readonly { readonly type: string; readonly offset: number; readonly length: number }[];
  readonly reply_markup: {
    readonly inline_keyboard: readonly (readonly { readonly text: string; readonly callback_data: string }[])[];
  };
}

/** A page as the plain bot has it in memory: the pieces of its text, and its buttons. */
export interface Page {
  readonly parts: readonly { readonly text: string; readonly isBold: boolean }[];
  readonly rows: readonly (readonly { readonly text: string; readonly data: string }[])[];
}

/** Takes an answer apart. Throws when it has other entities than bold ones. */
export function pageOf({ text, entities, reply_markup: { inline_keyboard: keyboard } }: Answer): Page {
  const parts: { text: string; isBold: boolean }[] = [];
  let end = 0;
  for (const { type, offset, length } of entities) {
    if (type !== 'bold') throw new Error(`an entity of type ${type}`);
    parts.push({ text: text.slice(end, offset), isBold: false });
    parts.push({ text: text.slice(offset, offset + length), isBold: true });
    end = offset + length;
  }
  parts.push({ text: text.slice(end), isBold: false });
  const rows = keyboard.map((row) => row.map(({ text: label, callback_data: data }) => ({ text: label, data })));
  return { parts: parts.filter((part) => part.text !== ''), rows };
}

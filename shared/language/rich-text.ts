/** Text with formatting beside it, not in it: nothing an event says can become markup. Offsets are UTF-16 units. */
export interface RichText {
  readonly text: string;
  readonly entities: readonly TextEntity[];
}

/** The formats used, by their names in the Bot API (MessageEntity). */
export interface TextEntity {
  readonly type: 'bold' | 'italic' | 'blockquote' | 'expandable_blockquote' | 'code' | 'text_link';
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
}

/** Text, or several after one another. Undefined parts are left out. */
export type Part = string | RichText | undefined;

export const bold = (...parts: Part[]): RichText => marked('bold', parts);
export const italic = (...parts: Part[]): RichText => marked('italic', parts);
export const code = (...parts: Part[]): RichText => marked('code', parts);
export const quotation = (...parts: Part[]): RichText => marked('blockquote', parts);
export const link = (text: string, url: string): RichText => marked('text_link', [text], { url });

/** The parts one after another, with the separator between those that have text. */
export function join(parts: readonly Part[], separator = ''): RichText {
  let text = '';
  const entities: TextEntity[] = [];
  for (const part of parts) {
    const next = typeof part === 'string' ? { text: part, entities: [] } : part;
    if (!next?.text) continue;
    if (text) text += separator;
    const start = text.length;
    entities.push(...next.entities.map((entity) => ({ ...entity, offset: entity.offset + start })));
    text += next.text;
  }
  return { text, entities };
}

export const lines = (...parts: Part[]): RichText => join(parts, '\n');
export const paragraphs = (...parts: Part[]): RichText => join(parts, '\n\n');

function marked(type: TextEntity['type'], parts: Part[], extra: { url?: string } = {}): RichText {
  const inner = join(parts);
  if (!inner.text) return inner;
  return { text: inner.text, entities: [{ type, offset: 0, length: inner.text.length, ...extra }, ...inner.entities] };
}

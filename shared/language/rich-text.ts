/** Text with its formatting stored apart, so no text of an event can become markup. Offsets are UTF-16 units. */
export interface RichText {
  readonly text: string;
  readonly entities: readonly TextEntity[];
}

/** The formats used, by their names in the Bot API (MessageEntity). */
export interface TextEntity {
  readonly type:
    'bold' | 'italic' | 'expandable_blockquote' | 'pre' | 'code' | 'text_link' | 'text_mention' | 'date_time';
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  /** Seconds since 1970. */
  readonly unix_time?: number;
  readonly user?: { readonly id: number; readonly is_bot: false; readonly first_name: string };
}

/** Text, or several after one another. Undefined parts are left out. */
export type Part = string | RichText | undefined;

export const bold = (...parts: Part[]): RichText => marked('bold', parts);
export const italic = (...parts: Part[]): RichText => marked('italic', parts);
export const quotation = (...parts: Part[]): RichText => marked('expandable_blockquote', parts);
/** Copied by a tap. */
export const code = (text: string): RichText => marked('code', [text]);
export const block = (text: string): RichText => marked('pre', [text]);
export const link = (text: string, url: string): RichText => marked('text_link', [text], { url });
/** A link to the bot itself, with the parameter of /start. */
export const deepLink = (text: string, payload: string): RichText => link(text, DEEP_LINK + payload);

/** The name of a person, which leads to them where Telegram allows that. */
export const mention = (name: string, id: number): RichText =>
  marked('text_mention', [name], { user: { id, is_bot: false, first_name: name } });

/** An instant from 1970 on, which clients may show in the reader's own zone; others show the text. */
export const instant = (text: string, at: Date): RichText =>
  marked('date_time', [text], { unix_time: Math.floor(at.getTime() / 1000) });

/** Stands for the address of the bot in a deep link until the bot's name is known. */
export const DEEP_LINK = 'start:';

/** The parts one after another, with the separator between those that have text. */
export function join(parts: readonly Part[], separator = ''): RichText {
  let text = '';
  const entities: TextEntity[] = [];
  for (const part of parts) {
    const next = typeof part === 'string' ? part : part?.text;
    if (!next) continue;
    if (text) text += separator;
    if (typeof part === 'object')
      for (const entity of part.entities) entities.push({ ...entity, offset: entity.offset + text.length });
    text += next;
  }
  return { text, entities };
}

export const lines = (...parts: Part[]): RichText => join(parts, '\n');
export const paragraphs = (...parts: Part[]): RichText => join(parts, '\n\n');

/** The text cut to at most that many UTF-16 units, between characters, with "…"; the formatting is cut with it. */
export function clip({ text, entities }: RichText, units: number): RichText {
  if (text.length <= units) return { text, entities };
  const last = text.codePointAt(units - 2) ?? 0;
  const end = last > 0xffff ? units - 2 : units - 1;
  const kept = entities
    .filter(({ offset }) => offset < end)
    .map((entity) => ({ ...entity, length: Math.min(entity.length, end - entity.offset) }));
  return { text: `${text.slice(0, end)}…`, entities: kept };
}

function marked(
  type: TextEntity['type'],
  parts: Part[],
  extra: Pick<TextEntity, 'url' | 'unix_time' | 'user'> = {},
): RichText {
  const inner = join(parts);
  if (!inner.text) return inner;
  return { text: inner.text, entities: [{ type, offset: 0, length: inner.text.length, ...extra }, ...inner.entities] };
}

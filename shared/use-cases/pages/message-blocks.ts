import type { PageAction } from '../../domain/action';
import type { Button, Message } from '../../language/message';
import type { RichText } from '../../language/rich-text';

/** A paragraph of a message: text with its formatting, or events by their ids. */
export type MessageBlock =
  { readonly kind: 'text'; readonly text: RichText } | { readonly kind: 'events'; readonly ids: readonly string[] };

/** A line that begins an event: `12. 3 September 2015`. */
const NUMBERED = /^(\d+)\. /;

/**
 * A message of the bot cut into text and events. A numbered line stands for the event of the button with that number,
 * and so do the lines up to the next number or the end of the paragraph.
 */
export function blocksOf({ text, buttons }: Message): readonly MessageBlock[] {
  const ids = buttons.flat().flatMap(({ action }) => (action.kind === 'event' ? [action.id] : []));
  const blocks: MessageBlock[] = [];
  let [start, isInEvent] = [0, false];
  for (const line of text.text.split('\n')) {
    const number = NUMBERED.exec(line)?.[1];
    const id = number === undefined ? undefined : ids[Number(number) - 1];
    const last = blocks.at(-1);
    if (line === '') isInEvent = false;
    else if (id !== undefined) {
      if (last?.kind === 'events') blocks[blocks.length - 1] = { kind: 'events', ids: [...last.ids, id] };
      else blocks.push({ kind: 'events', ids: [id] });
      isInEvent = true;
    } else if (!isInEvent) blocks.push({ kind: 'text', text: sliceOf(text, start, start + line.length) });
    start += line.length + 1;
  }
  return blocks;
}

/** The buttons that lead to other pages; what only a chat can do is left out. */
export function linksOf({ buttons }: Message): readonly (Button & { readonly action: PageAction })[] {
  return buttons.flat().flatMap(({ label, action }) => (isLink(action) ? [{ label, action }] : []));
}

function isLink(action: Button['action']): action is PageAction {
  return action.kind === 'in-span' || action.kind === 'on-days' || action.kind === 'search';
}

function sliceOf({ text, entities }: RichText, from: number, to: number): RichText {
  const inside = entities.filter(({ offset, length }) => offset < to && offset + length > from);
  return {
    text: text.slice(from, to),
    entities: inside.map((entity) => {
      const start = Math.max(from, entity.offset);
      return { ...entity, offset: start - from, length: Math.min(to, entity.offset + entity.length) - start };
    }),
  };
}

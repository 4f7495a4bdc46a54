import type { RichText, TextEntity } from '../../language/rich-text';
import { type Html, html } from './html';
import { shown } from './local-html';

/** A text of the bot with its formatting; of formats inside one another, the outer one. */
export function richHtml({ text, entities }: RichText): Html {
  const parts: Html[] = [];
  let end = 0;
  for (const entity of entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length)) {
    if (entity.offset < end) continue;
    parts.push(html`${shown(text.slice(end, entity.offset))}`);
    end = entity.offset + entity.length;
    parts.push(formatted(entity, shown(text.slice(entity.offset, end))));
  }
  return html`${parts}${shown(text.slice(end))}`;
}

function formatted({ type }: TextEntity, text: string): Html {
  switch (type) {
    case 'bold':
      return html`<b>${text}</b>`;
    case 'italic':
      return html`<i>${text}</i>`;
    default:
      return html`${text}`;
  }
}

import type { PageAction, PagePlace } from '../../domain/action';
import { type EventLine, lineOf } from '../../domain/event-line';
import type { Button } from '../../language/message';
import type { RichText } from '../../language/rich-text';
import type { Asker } from '../asker';
import { answerUnderstood } from '../questions/answer-question';
import { readText } from '../questions/read-text';
import { blocksOf, linksOf } from './message-blocks';
import type { ReadPorts } from '../answer-ports';

/** The answer that the bot gives to a text, as parts of a page. */
export interface SearchPage {
  readonly text: string;
  readonly blocks: readonly SearchBlock[];
  /** Other ways to read the text, the lists beside it, and the pages before and after. */
  readonly links: readonly (Button & { readonly action: PageAction })[];
}

export type SearchBlock =
  | { readonly kind: 'text'; readonly text: RichText }
  | { readonly kind: 'events'; readonly lines: readonly EventLine[] };

/** Answers a text as the bot does. There are no blocks for an empty text. */
export async function loadSearch(
  ports: ReadPorts,
  reader: Asker,
  { text, place }: { readonly text: string; readonly place?: PagePlace | undefined },
): Promise<SearchPage> {
  if (text.trim() === '') return { text, blocks: [], links: [] };
  const understood = await readText(ports, reader, text);
  const message = await answerUnderstood(ports, reader, understood, place);
  const blocks = blocksOf(message);
  const ids = blocks.flatMap((block) => (block.kind === 'events' ? block.ids : []));
  const lines = new Map((await ports.events.cards([...new Set(ids)])).map((event) => [event.id, lineOf(event)]));
  return {
    text,
    blocks: blocks.map((block) =>
      block.kind === 'text' ? block : { kind: 'events', lines: block.ids.flatMap((id) => lines.get(id) ?? []) },
    ),
    links: linksOf(message),
  };
}

import type { HistoricalEvent } from '../../domain/historical-event';
import { lineOf } from '../../domain/event-line';
import { textIn } from '../../language/local-text';
import type { Message } from '../../language/message';
import { renderOutlets, renderStanding, renderWhen } from '../../language/render-line';
import { type Asker, todayOf } from '../asker';
import { suggestEvents } from './suggest-events';
import { comingList, readListPage, todayList } from './dates/list-events';
import type { AnswerPorts } from '../answer-ports';
import type { EventPage } from '../event-ports';
import { cardOf } from './cards/show-event';

/** An event to be put into any chat: a line to choose it by, and the whole card. */
export interface InlineResult {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The address of a small picture (JPEG). */
  readonly thumbnail?: string | undefined;
  readonly card: Message;
}

interface InlineQuery {
  readonly text: string;
  readonly offset: string;
  readonly most?: number;
  /** The text was sent, and is not still being typed. */
  readonly isSent?: boolean;
}

export interface InlineAnswer {
  readonly results: readonly InlineResult[];
  /** What the client is to ask the next page with, at most 53 characters; absent on the last. */
  readonly next?: string | undefined;
}

/** How many cards are read and sent at once; a client shows no more before it is scrolled. */
const RESULTS = 20;
/** Before the cursor of what comes in place of an empty today; a cursor begins with a digit or a minus. */
const COMING = 'c';

/** What a person finds while typing after the bot's name: by the id of an event, by date, by words; at first, today. */
export async function answerInline(
  ports: Pick<AnswerPorts, 'clock' | 'events' | 'published'>,
  asker: Asker,
  { text, offset, most = RESULTS, isSent = false }: InlineQuery,
): Promise<InlineAnswer> {
  const shared = await ports.events.card(text);
  if (shared) return { results: [await resultOf(shared)] };
  const page = { size: most, cursor: offset || undefined, isSent };
  const { lines, next } = text.trim() ? await suggestEvents(ports, asker, text, page) : await today();
  const events = await ports.events.cards(lines.map(({ id }) => id));
  return { results: await Promise.all(events.map(resultOf)), next };

  async function today() {
    if (!offset.startsWith(COMING)) {
      const { from, to } = todayList(ports, asker);
      const found = await ports.events.onDays(from, to, { ...page, direction: 'forward' });
      if (found.lines.length > 0) return pageWith('', found);
    }
    const cursor = offset.slice(COMING.length);
    const place = cursor ? ({ direction: 'forward', cursor } as const) : undefined;
    return pageWith(COMING, await readListPage(ports, asker, comingList(ports, asker), { size: most, place }));
  }

  function pageWith(prefix: string, { lines, next: place }: EventPage) {
    return { lines, next: place && prefix + place.cursor };
  }

  async function resultOf(event: HistoricalEvent): Promise<InlineResult> {
    const { language } = asker;
    const today = todayOf(asker, ports.clock);
    const parts = [renderOutlets(lineOf(event), language), renderStanding(event, language, today)];
    const description = `${renderWhen(event, language, today)}\n${parts.filter(Boolean).join(' · ')}`;
    return {
      id: event.id,
      title: textIn(language, event.title),
      description,
      thumbnail: (await ports.published?.event(event, language))?.thumbnail,
      card: await cardOf(ports, asker, event),
    };
  }
}

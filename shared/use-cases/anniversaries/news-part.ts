import { formatDate } from '../../domain/calendar-date';
import { wantedLines } from '../../domain/chat-settings';
import { type EventLine, lineOf } from '../../domain/event-line';
import { isNewsDay, newsDays } from '../../domain/news';
import { languageFor } from '../../language/languages';
import { publishedForms } from '../../language/published-forms';
import { renderNews } from '../../language/render-news';
import { belongsTo, followTerms } from '../../language/searching/follow-terms';
import { cachedByKey } from '../cached';
import type { ComposePart } from '../delivery-ports';
import type { EventRepository } from '../event-ports';
import type { Clock } from '../ports';
import { namedTermsOf } from './named-terms';

/** Bounds the memory: the weeks that end on the weekdays of all zones, and those shown in previews. */
const MAX_WEEKS = 30;
/** How many new events are looked at, and how many are told. */
const MOST_READ = 40;
const MOST_TOLD = 5;

interface NewEvent {
  readonly line: EventLine;
  readonly terms: ReadonlySet<string>;
}

/** What was added to the collection in a week: first what the chat follows. Nothing when nothing was. */
export function newsPart(events: Pick<EventRepository, 'newIn' | 'cards' | 'namedOn'>, clock: Clock): ComposePart {
  const weeks = cachedByKey<Promise<readonly NewEvent[]>>({ clock, maxEntries: MAX_WEEKS });
  return async (subscription, date, page) => {
    if (page > 0 || !isNewsDay(subscription, date)) return undefined;
    const all = await weeks(formatDate(date), async () => {
      const ids = await events.newIn(newsDays(date));
      const cards = ids.length > 0 ? await events.cards(ids.slice(0, MOST_READ)) : [];
      return Promise.all(
        cards.map(async (event) => ({ line: lineOf(event), terms: await namedTermsOf(events, event) })),
      );
    });
    const forms = publishedForms();
    const follows = subscription.follows.map((text) => followTerms(text, forms));
    const isFollowed = ({ terms }: NewEvent) => follows.some((wanted) => belongsTo(wanted, terms));
    const { which, topics, sensitive } = subscription;
    const isShown = wantedLines({ sensitive });
    const isWanted = wantedLines({ topics, sensitive });
    const followed = all.filter((each) => isFollowed(each) && (isShown?.(each.line) ?? true));
    // A chat that has messages of what it chose only has news of that only.
    const others = all.filter((each) => which !== 'chosen' && !isFollowed(each) && (isWanted?.(each.line) ?? true));
    const told = [...followed, ...others].map(({ line }) => line);
    if (told.length === 0) return undefined;
    const view = { lines: told.slice(0, MOST_TOLD), more: Math.max(0, told.length - MOST_TOLD), today: date };
    return renderNews(view, languageFor(subscription.language));
  };
}

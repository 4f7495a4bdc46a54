import { formatDate } from '../../domain/calendar-date';
import { lineOf } from '../../domain/event-line';
import type { HistoricalEvent } from '../../domain/historical-event';
import { isNewsDay, newsDays } from '../../domain/news';
import type { Subscription } from '../../domain/subscription';
import { languageFor, languages } from '../../language/languages';
import { renderNews } from '../../language/render-news';
import { followTerms } from '../../language/searching/follow-terms';
import { wordFormsOf } from '../../language/searching/word-forms';
import { cachedByKey } from '../cached';
import type { ComposePart } from '../delivery-ports';
import type { Clock, EventRepository } from '../ports';
import { namedTermsOf } from './named-terms';

/** Bounds the memory: the weeks that end on the weekdays of all zones, and those shown in previews. */
const MAX_WEEKS = 30;
/** So many of the new events are looked at, and so many are told. */
const MOST_READ = 40;
const MOST_TOLD = 5;

interface NewEvent {
  readonly event: HistoricalEvent;
  readonly terms: ReadonlySet<string>;
}

/** What was added to the collection in a week: first what the chat follows. Nothing when nothing was. */
export function newsPart(events: Pick<EventRepository, 'newIn' | 'cards' | 'namedOn'>, clock: Clock): ComposePart {
  const weeks = cachedByKey<Promise<readonly NewEvent[]>>({ clock, maxEntries: MAX_WEEKS });
  const forms = wordFormsOf(languages);
  return async (subscription, date, page) => {
    if (page > 0 || !isNewsDay(subscription, date)) return undefined;
    const all = await weeks(formatDate(date), async () => {
      const ids = await events.newIn(newsDays(date));
      const cards = ids.length > 0 ? await events.cards(ids.slice(0, MOST_READ)) : [];
      return Promise.all(cards.map(async (event) => ({ event, terms: await namedTermsOf(events, event) })));
    });
    const follows = subscription.follows.map((text) => followTerms(text, forms));
    const isFollowed = ({ terms }: NewEvent) =>
      follows.some((wanted) => wanted.length > 0 && wanted.every((term) => terms.has(term)));
    const followed = all.filter(isFollowed).filter(({ event }) => isShown(event, subscription));
    const others = all.filter((each) => !isFollowed(each) && isWanted(each.event, subscription));
    const told = [...followed, ...others].map(({ event }) => lineOf(event));
    if (told.length === 0) return undefined;
    const view = { lines: told.slice(0, MOST_TOLD), more: Math.max(0, told.length - MOST_TOLD), today: date };
    return renderNews(view, languageFor(subscription.language));
  };
}

function isShown({ sensitive }: HistoricalEvent, subscription: Subscription): boolean {
  return subscription.sensitive === 'shown' || sensitive !== true;
}

/** A chat that has messages of what it chose only has news of that only. */
function isWanted(event: HistoricalEvent, subscription: Subscription): boolean {
  const { which, topics } = subscription;
  const isOfTopic = topics.length === 0 || event.topics.some((topic) => topics.includes(topic));
  return which !== 'chosen' && isOfTopic && isShown(event, subscription);
}

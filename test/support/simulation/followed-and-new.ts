import { formatDate } from '../../../shared/domain/calendar-date';
import { lineOf } from '../../../shared/domain/event-line';
import { formatMonthDay, monthDayOf } from '../../../shared/domain/month-day';
import type { EventRepository } from '../../../shared/use-cases/event-ports';
import { event, inEachLanguage } from '../events';
import { FOLLOWED, type World, datesAround } from './world';

/** Words of the title of what is followed, and of what is new; the latter is followed, too. */
const ANNIVERSARY = 'A bridge in Harbin';
const NEWS = 'A new harbour in Harbin';

/** Whether a message tells what is followed; or what is new. */
export const tellsFollowed = (text: string): boolean => text.includes(ANNIVERSARY);
export const isNews = (text: string): boolean => text.includes(NEWS);

/** The events that some chats of a world follow, one on each of its days, and the one that was added. */
export function followedAndNew(world: World): Pick<EventRepository, 'candidatesOn' | 'namedOn' | 'newIn' | 'cards'> {
  const followed = new Map(
    datesAround(world)
      .filter(world.hasFollowed)
      .map((date) => {
        const day = formatMonthDay(monthDayOf(date));
        return [day, event(`2010-${day}`, { id: `bridge-${day}`, title: inEachLanguage(ANNIVERSARY) })] as const;
      }),
  );
  const added = event('2009-05', { id: 'harbour', title: inEachLanguage(NEWS) });
  return {
    candidatesOn(day) {
      const found = followed.get(formatMonthDay(day));
      return Promise.resolve(found ? [lineOf(found)] : []);
    },
    namedOn(day) {
      const found = followed.get(formatMonthDay(day));
      return Promise.resolve(found ? [{ id: found.id, terms: [FOLLOWED] }] : []);
    },
    newIn({ from, to }) {
      const on = formatDate(world.addedOn);
      return Promise.resolve(formatDate(from) <= on && on <= formatDate(to) ? [added.id] : []);
    },
    cards: (ids) => Promise.resolve(ids.includes(added.id) ? [added] : []),
  };
}

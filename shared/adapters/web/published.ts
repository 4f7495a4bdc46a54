import { lineOf } from '../../domain/event-line';
import type { PublishedLanguage } from '../../language/published-language';
import type { EventRepository } from '../../use-cases/event-ports';
import { type Clock, type Published, StoreDown } from '../../use-cases/ports';
import { CALENDAR_PATH, eventPath, inLanguage, periodPath } from './paths';
import {
  type PictureContext,
  hashOf,
  pictureOfEvent,
  pictureOfPeriod,
  picturePath,
  pictureContext,
} from './picture-address';

/** The pages and pictures at that address (`https://…/`, with a slash at the end). */
export function publishedOn(url: string, events: EventRepository, clock: Clock): Published {
  const origin = url.replace(/\/$/, '');
  return {
    async event(event, language) {
      const picture = pictureOfEvent(lineOf(event), await around(language));
      // The page ignores it; previews of the page are kept by its whole address.
      const page = `${inLanguage(language, eventPath(event.id))}?v=${hashOf(picture)}`;
      return { page: origin + page, thumbnail: origin + picturePath(picture, 'jpg') };
    },
    async period(period, language) {
      const picture = pictureOfPeriod(period, await around(language));
      return {
        page: origin + inLanguage(language, periodPath(period.span)),
        picture: origin + picturePath(picture, 'png'),
      };
    },

    calendar: (language) => ({
      page: origin + inLanguage(language, CALENDAR_PATH),
      feed: origin + inLanguage(language, 'calendar.ics'),
    }),

    collection: (format, language) => origin + inLanguage(language, `events.${format}`),
  };

  async function around(language: PublishedLanguage): Promise<PictureContext> {
    const summary = await events.summary();
    if (!summary) throw new StoreDown('there are events, but no summary of them');
    return pictureContext(language, summary, clock.now());
  }
}

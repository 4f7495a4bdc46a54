import type { SidePart } from '../../domain/list-part';
import type { PublishedLanguage } from '../../language/published-language';
import type { EventPage } from '../../use-cases/event-ports';
import { type Html, html } from './html';
import { type PagePath, inLanguage } from './paths';
import { besideNav } from './period-links';
import { formatPlace } from './period-path';

/** Links to the pages of a list before and after this one. */
export function pageTurns(
  { previous, next, part }: Pick<EventPage, 'previous' | 'next'> & { readonly part?: SidePart | undefined },
  path: PagePath,
  language: PublishedLanguage,
): Html | false {
  const { messages } = language;
  const link = (place: EventPage['next'], text: string) =>
    place && html`<a href="${inLanguage(language, path + formatPlace({ part, place }))}">${text}</a>`;
  return besideNav(language, link(previous, messages.earlier), link(next, messages.more));
}

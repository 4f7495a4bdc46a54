import { textIn } from '../../language/local-text';
import type { TopicPage } from '../../use-cases/pages/load-topic';
import { eventList } from './event-article';
import { html } from './html';
import { shown } from './local-html';
import { pageTurns } from './page-turns';
import { topicPath } from './paths';
import { crumbs } from './period-links';
import { formatPlace } from './period-path';
import { type PageParts, type Site, siteName } from './site';

/** The events of a topic, in the order of time. */
export function topicPage(topic: TopicPage, site: Site, place: Parameters<typeof formatPlace>[0]['place']): PageParts {
  const { language } = site;
  const { page } = language.messages;
  const path = topicPath(topic.id);
  const name = textIn(language, topic.name);
  return {
    path: path + formatPlace({ place }),
    title: name,
    heading: name,
    description: `${page.allOf(name, topic.total)}. ${siteName(site)}`,
    crumbs: crumbs({ from: null, to: null }, site),
    lead: html`<p>${shown(page.events(topic.total))}</p>`,
    main: html`${eventList(topic.lines, site, 2)} ${pageTurns(topic, path, language)}`,
  };
}

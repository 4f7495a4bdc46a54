import type { HistoricalEvent, Related } from '../domain/historical-event';
import type { PublishedLanguage } from './published-language';
import { textIn } from './local-text';
import type { Button } from './message';

const RELATION_MARK: Readonly<Record<Related['kind'], string>> = {
  'part-of': '↑',
  'has-part': '↓',
  follows: '←',
  'followed-by': '→',
  about: '↔',
  'subject-of': '↔',
};

/** What an event is a part of comes first; the others stay in their order. */
function byNearness(a: Related, b: Related): number {
  return Number(b.kind === 'part-of') - Number(a.kind === 'part-of');
}

/** More would push what can be done with the event out of sight. */
const MOST_RELATED = 5;

/** A button for each related event, its relation as an arrow. */
export function relatedButtons({ related = [] }: HistoricalEvent, language: PublishedLanguage): Button[][] {
  return related
    .toSorted(byNearness)
    .slice(0, MOST_RELATED)
    .map(({ id, kind, title }) => {
      return [{ label: `${RELATION_MARK[kind]} ${textIn(language, title)}`, action: { kind: 'event', id } }];
    });
}

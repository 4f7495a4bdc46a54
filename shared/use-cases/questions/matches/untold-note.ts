import type { HistoricalEvent } from '../../../domain/historical-event';
import type { Understanding } from '../../../language/understanding/understanding';
import { says } from '../../../language/understood-patterns';
import type { Asker } from '../../asker';
import { isInTitle } from '../search/title-words';

/**
 * That a card has no more, where what is asked is not in its text: of an event without people, who signed it; of a peace,
 * who attacked.
 */
export function noteOnUntold(
  asker: Asker,
  event: HistoricalEvent,
  understood: Pick<Understanding, 'text' | 'asked' | 'said'>,
): string | undefined {
  const { text, asked } = understood;
  const isOfPeople = asked === undefined && says(text, 'persons') && !asksOwner(understood);
  const isUntold = (isOfPeople && event.people.length === 0) || !tellsOf(event, understood);
  return isUntold ? noMoreOf(asker, event) : undefined;
}

/** Whether it asks whose something is. */
export function asksOwner({ said = [] }: Pick<Understanding, 'said'>): boolean {
  return said.some(({ meaning }) => meaning?.of === 'owning');
}

/** That an event has no more than its card, or than those that are related to it. */
export function noMoreOf({ language }: Asker, { related = [] }: HistoricalEvent): string {
  const { wholeCard, seeRelated } = language.messages.measure;
  return related.length > 0 ? seeRelated : wholeCard;
}

/** Whether an event says what a question says of it: what met in October tells of nobody born then. */
export function tellsOf({ title, summary = {} }: HistoricalEvent, { said = [] }: Pick<Understanding, 'said'>): boolean {
  return said.every((each) => [title, summary].some((text) => isInTitle({ title: text }, each)));
}

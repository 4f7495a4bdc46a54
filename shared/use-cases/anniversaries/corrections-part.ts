import { addDays } from '../../domain/calendar-date';
import { TOLD_DAYS, dueCorrections, lastTold, tellableCorrections } from '../../domain/due-corrections';
import type { HistoricalEvent } from '../../domain/historical-event';
import { DAY } from '../../domain/milliseconds';
import { type CorrectedEvent, changeSince } from '../../domain/versions';
import { languageFor } from '../../language/languages';
import { renderChanges } from '../../language/render-change';
import { type ToldWrongly, renderCorrections } from '../../language/render-corrections';
import { cached, cachedByKey } from '../cached';
import type { ComposePart, DeliveryLedger } from '../delivery-ports';
import type { EventRepository } from '../event-ports';
import type { Clock } from '../ports';

/** How many corrections of the weeks that count are told, the latest first. */
const MOST_CORRECTIONS = 200;
/** What is left is told at the next slot. */
const MOST_IN_MESSAGE = 3;

interface CorrectionPorts {
  readonly events: Pick<EventRepository, 'corrections' | 'card'>;
  readonly ledger: Pick<DeliveryLedger, 'told'>;
  readonly clock: Clock;
}

/** The corrections that may have to be told now. */
export async function recentCorrections({
  events,
  clock,
}: {
  readonly events: Pick<EventRepository, 'corrections'>;
  readonly clock: Clock;
}): Promise<readonly CorrectedEvent[]> {
  const since = new Date(clock.now().getTime() - TOLD_DAYS * DAY);
  return tellableCorrections(await events.corrections(MOST_CORRECTIONS, since.toISOString()));
}

/**
 * What a recipient was told in scheduled messages and has been corrected since. What they were told is in the claims of
 * the messages, and these are read only while there is a correction of an event that messages may have told. The note is
 * part of a message, so its own claim says that it was told.
 */
export function correctionsPart({ events, ledger, clock }: CorrectionPorts): ComposePart {
  const corrections = cached(() => recentCorrections({ events, clock }), { clock });
  const cards = cachedByKey<Promise<HistoricalEvent | undefined>>({ clock, maxEntries: MOST_CORRECTIONS });
  return async (subscription, date, page) => {
    if (page > 0) return undefined;
    const due = dueCorrections(await corrections(), date);
    if (due.length === 0) return undefined;
    const told = await ledger.told(subscription, { from: addDays(date, -TOLD_DAYS), to: addDays(date, -1) });
    const language = languageFor(subscription.language);
    const wrong: ToldWrongly[] = [];
    for (const [id, correction] of new Map(due.map((each) => [each.id, each]))) {
      const last = lastTold(told, correction);
      const event = last && (await cards(id, () => events.card(id)));
      const change = event && changeSince(event, last.revision);
      if (change && renderChanges(change, language).length > 0) wrong.push({ event, change });
    }
    return wrong.length > 0 ? renderCorrections(wrong.slice(0, MOST_IN_MESSAGE), language) : undefined;
  };
}

import * as z from 'zod/mini';
import type { EventEntry } from '../../../shared/adapters/event-files/file-entries';
import type { Collection } from '../../../shared/domain/collection';
import { historicalDate } from '../../../shared/domain/historical-date';
import { languages } from '../../../shared/language/languages';
import { renderHistoricalDate } from '../../../shared/language/render-date';

/** The date of an event as its file has it. */
const dated = z.object({ date: z.string() });

/** How a date is read that is not written as EDTF, or is BC, where EDTF counts otherwise than people. */
export interface DateRead {
  readonly id: string;
  readonly entry: EventEntry;
  readonly message: string;
}

export function datesRead(
  { events, languages: codes }: Pick<Collection, 'events' | 'languages'>,
  entries: ReadonlyMap<string, EventEntry>,
): readonly DateRead[] {
  const { dateText } = languages.find(({ code }) => codes.includes(code)) ?? languages[0];
  return events.flatMap(({ id, date }) => {
    const entry = entries.get(id);
    const written = dated.safeParse(entry?.value).data?.date;
    if (!entry || written === undefined || (written === date && !/(?:^|\/)-|(?:^|\/)0000/.test(date))) return [];
    const words = renderHistoricalDate(historicalDate(date), dateText);
    const as = [written, date].includes(words) ? '' : `: ${words}`;
    return [{ id, entry, message: written === date ? `${date} is ${words}` : `"${written}" is ${date}${as}` }];
  });
}

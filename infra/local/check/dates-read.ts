import * as z from 'zod/mini';
import type { SeenEvent } from '../../../shared/adapters/event-files/check-collection';
import { historicalDate } from '../../../shared/domain/historical-date';
import { languages } from '../../../shared/language/languages';
import { renderHistoricalDate } from '../../../shared/language/render-date';

/** The date of an event as its file has it. */
const dated = z.object({ date: z.string() });

/** How a date is read that is not written as EDTF, or is BC, where EDTF counts otherwise than people; otherwise undefined. */
export function dateRead({ entry, sound }: SeenEvent): string | undefined {
  const written = dated.safeParse(entry.value).data?.date;
  if (!sound || written === undefined) return undefined;
  const { date, title } = sound.event;
  if (written === date && !/(?:^|\/)-|(?:^|\/)0000/.test(date)) return undefined;
  const { dateText } = languages.find(({ code }) => code in title) ?? languages[0];
  const words = renderHistoricalDate(historicalDate(date), dateText);
  if (written === date) return `${date} is ${words}`;
  return `"${written}" is ${date}${[written, date].includes(words) ? '' : `: ${words}`}`;
}

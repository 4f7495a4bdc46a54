import type { EventLine } from '../domain/event-line';
import { historicalDate } from '../domain/historical-date';
import type { Language } from './language';
import { type Button, inRows } from './message';
import { renderHistoricalDate } from './render-date';

/** Two longer labels do not fit a narrow screen beside each other, in letters. */
const WIDEST_OF_TWO = 20;

/** Buttons to the events before and after another one, by their dates, each in its own precision. */
export function neighbourButtons(
  { before, after }: { readonly before?: EventLine | undefined; readonly after?: EventLine | undefined },
  { dateText }: Language,
): Button[][] {
  const buttonTo = (line: EventLine | undefined, label: (date: string) => string): Button[] =>
    line
      ? [
          {
            label: label(renderHistoricalDate(historicalDate(line.date), dateText)),
            action: { kind: 'event', id: line.id, beside: true },
          },
        ]
      : [];
  const buttons = [...buttonTo(before, (date) => `‹ ${date}`), ...buttonTo(after, (date) => `${date} ›`)];
  return inRows(buttons, buttons.every(({ label }) => label.length <= WIDEST_OF_TWO) ? 2 : 1);
}

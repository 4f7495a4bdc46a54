import { madeId } from '../../../shared/adapters/event-files/made-id';
import { historicalDate } from '../../../shared/domain/historical-date';
import { LONGEST_ID, type LocalText } from '../../../shared/domain/historical-event';
import { romanise } from './romanise';

/** An id made of date and title that no other event has. */
export function uniqueId(date: string, title: LocalText, taken: ReadonlySet<string>): string {
  const id = madeId(historicalDate(date), { en: romanise(title['en'] ?? Object.values(title)[0] ?? '') });
  for (let nth = 1; ; nth++) {
    const ending = nth === 1 ? '' : `-${nth}`;
    const candidate = `${id.slice(0, LONGEST_ID - ending.length).replace(/-$/, '')}${ending}`;
    if (!taken.has(candidate)) return candidate;
  }
}

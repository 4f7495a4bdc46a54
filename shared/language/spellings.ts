import type { Spellings } from './reading/date-words';
import { fold } from './reading/fold';

/** The spellings of a list, folded. */
export function spellingsOf(list: Spellings): string[] {
  return fold(list).text.split('|').filter(Boolean);
}

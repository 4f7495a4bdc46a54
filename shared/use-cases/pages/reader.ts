import { DEFAULTS } from '../../domain/choices';
import { MOST_LISTED } from '../../domain/highlights';
import { utcDay } from '../../domain/utc-day';
import type { AnswerPorts } from '../answer-ports';
import type { ListReader } from '../questions/dates/read-list';

/** The most events of one page. */
export const MOST_EVENTS = MOST_LISTED;

/** Who reads a page: nobody in particular, so nothing is left out, and the day is that of UTC. */
export function readerOf({ clock }: Pick<AnswerPorts, 'clock'>): ListReader {
  return { settings: {}, leapDay: DEFAULTS.leapDay, today: utcDay(clock.now()) };
}

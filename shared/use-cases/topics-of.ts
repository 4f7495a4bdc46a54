import type { Topics } from '../domain/historical-event';
import type { AnswerPorts } from './answer-ports';

/** One object, since what is made of topics is cached by it. */
const NO_TOPICS: Topics = {};

/** The topics of the collection; none before the first ingest. */
export async function topicsOf({ events }: Pick<AnswerPorts, 'events'>): Promise<Topics> {
  return (await events.summary())?.topics ?? NO_TOPICS;
}

import type { PagePlace } from '../../../domain/action';
import type { Message } from '../../../language/message';
import type { Understanding } from '../../../language/understanding/understanding';
import type { ReadPorts } from '../../answer-ports';
import type { Asker } from '../../asker';
import type { PageRequest } from '../../event-ports';
import { isCounting } from '../asked';
import { type Matches, findMatches } from './find-matches';
import { isFullMatch } from './full-match';
import { renderMatches } from '../matches/render-matches';

/** How many events of a count are listed at once. */
const COUNTED = 10;

/** The page of a list that a question asks for: the first, or that at a place. */
export function pageOf({ pageSize }: Asker, understood: Understanding, place: PagePlace | undefined): PageRequest {
  const size = isCounting(understood) ? Math.max(COUNTED, pageSize) : pageSize;
  return { size, direction: 'forward', ...place };
}

/** What a question looks for, if an event has all the words as they were written. */
export async function findWhole(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  place?: PagePlace,
): Promise<Matches | undefined> {
  const found = await findMatches(ports, asker, understood, pageOf(asker, understood, place));
  return isFullMatch(found) ? found : undefined;
}

/** The list of it. */
export async function answerIfWhole(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  place?: PagePlace,
): Promise<Message | undefined> {
  const found = await findWhole(ports, asker, understood, place);
  return found && renderMatches(ports, asker, understood, found);
}

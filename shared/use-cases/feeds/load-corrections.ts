import type { CorrectedEvent } from '../../domain/versions';
import { correctionsFeed } from '../../language/export/corrections-feed';
import type { ReadPorts } from '../answer-ports';
import type { FeedRequest } from './feed-request';

/** In a page or a feed: some 15 read units at most. */
const MOST_CORRECTIONS = 100;

/** The corrections, the latest first. */
export function loadCorrections({ events }: Pick<ReadPorts, 'events'>): Promise<readonly CorrectedEvent[]> {
  return events.corrections(MOST_CORRECTIONS);
}

/** The same as a feed; undefined before the first ingest. */
export async function loadCorrectionsFeed(
  ports: ReadPorts,
  format: 'atom' | 'json',
  { home, ...request }: FeedRequest,
): Promise<string | undefined> {
  const collection = await ports.events.summary();
  if (!collection) return undefined;
  return correctionsFeed(format, await loadCorrections(ports), { ...request, home: `${home}corrections`, collection });
}

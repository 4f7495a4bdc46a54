import type { Outcome } from '../../domain/historical-event';
import type { EventFile } from './event-file-schema';
import { type DefaultSource, completeSource } from './source-schema';
import type { CollectionVocabulary } from './vocabulary';

export type CompleteEvent = ReturnType<typeof completeEvent>;
export type CompleteSource = ReturnType<typeof completeSource>;

/** Neither important nor unimportant. */
const IMPORTANCE = 3;

/** An event with what its file leaves out: from the defaults of the collection, then from those of all. */
export function completeEvent(event: EventFile, id: string, { defaults, isUnsourced }: CollectionVocabulary) {
  const { dateBasis = defaults.basis, outcome, sources = defaults.source ? [defaults.source] : [], ...rest } = event;
  const complete = (source: DefaultSource) => completeSource(source, defaults.source);
  return {
    ...rest,
    id,
    ...(!isUnsourced && dateBasis && { dateBasis }),
    kind: event.kind ?? defaults.kind ?? 'held',
    importance: event.importance ?? defaults.importance ?? IMPORTANCE,
    topics: event.topics ?? defaults.topics ?? [],
    sources: sources.map(complete),
    ...(outcome && { outcome: completeOutcome(outcome, complete) }),
  };
}

/** Without sources and without a basis, an outcome is known from outside. */
function completeOutcome(
  { sources = [], basis, ...outcome }: NonNullable<EventFile['outcome']>,
  complete: (source: DefaultSource) => CompleteSource,
) {
  const known: Outcome['basis'] = basis ?? (sources.length > 0 ? 'source' : 'general-knowledge');
  return { ...outcome, basis: known, sources: sources.map(complete) };
}

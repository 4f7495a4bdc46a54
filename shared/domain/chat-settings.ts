import type { Choice, NameIn } from './choices';
import type { EventLine } from './event-line';

/** What a chat has chosen; what it has not is absent. */
export type ChatSettings = { readonly [Name in NameIn<'settings'>]?: Choice<Name> | undefined };

/** Which events a chat's lists are of; undefined when of all. */
export function wantedLines({ topics, sensitive }: ChatSettings): ((line: EventLine) => boolean) | undefined {
  if (!topics?.length && sensitive !== 'hidden') return undefined;
  return (line) =>
    !(sensitive === 'hidden' && line.sensitive === true) &&
    (!topics?.length || line.topics.some((topic) => topics.includes(topic)));
}

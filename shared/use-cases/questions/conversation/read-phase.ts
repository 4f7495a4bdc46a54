import { fold } from '../../../language/reading/fold';
import { isBlank, phrasesIn, without } from '../../../language/understanding/phrases';
import type { Understanding } from '../../../language/understanding/understanding';
import { understoodPatterns } from '../../../language/understood-patterns';
import type { ReadPorts } from '../../answer-ports';
import type { Asker } from '../../asker';
import type { AskedBefore } from '../../last-answers';
import { namesTopicOrTime } from '../asked';
import { readText } from '../read-text';
import { findMatches } from '../search/find-matches';
import { isFullMatch } from '../search/full-match';

/**
 * "When did it begin", "and end?", after a list: of all that was asked for before, not of its first event. Undefined for
 * what says anything else, or if no event has what was asked for.
 */
export async function readPhase(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  before: AskedBefore,
): Promise<Understanding | undefined> {
  const { text, saidAlone, asked, which, talk, earlier } = understood;
  const isOther =
    which !== undefined ||
    namesTopicOrTime(understood) ||
    (talk && (talk.kind !== 'pointing' || talk.onward !== 'same'));
  const asks = asked === 'when' || asked === 'until' || (asked === undefined && earlier.isAlso);
  const [phase] = saidAlone && asks && !isOther ? phasesIn(fold(text).text) : [];
  const subject = phase && withoutPhase(before.text);
  if (!phase || !subject || isBlank(subject)) return undefined;
  const said = fold(text).text.slice(phase.start, phase.end);
  const read = await readText(ports, asker, `${subject} ${said}`);
  const found = await findMatches(ports, asker, read, { size: 1, direction: 'forward' });
  return read.words.length > 0 && !read.talk && isFullMatch(found) ? { ...read, asked: 'when' } : undefined;
}

/** Where a folded text says that something began or ended. */
function phasesIn(text: string) {
  return phrasesIn(text, understoodPatterns().hints).filter(
    ({ what: { of } }) => of === 'beginning' || of === 'ending',
  );
}

/** What a question was about, without what it asked of it. */
function withoutPhase(text: string): string {
  const { asked, pronouns } = understoodPatterns();
  const { text: folded } = fold(text);
  const left = without(folded, [...phrasesIn<unknown>(folded, asked), ...phasesIn(folded)]);
  return without(left, phrasesIn(left, pronouns))
    .replace(/[\s?？]+/g, ' ')
    .trim();
}

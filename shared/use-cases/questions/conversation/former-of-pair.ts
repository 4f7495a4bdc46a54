import type { Understanding } from '../../../language/understanding/understanding';
import type { ReadPorts } from '../../answer-ports';
import type { Asker } from '../../asker';
import type { AskedBefore } from '../../last-answers';
import { namesTopicOrTime } from '../asked';
import { readText } from '../read-text';

/** The number of the latter, after what both are called. */
const LATTER = /(?<=\p{L}\p{L}[\s–-]*)(?:2(?!\p{N})|ii(?!\p{L}))/iu;

/**
 * "And the first?", after a question about the second of that name: what has the name without its number. When it was is
 * told also where the second was only asked for as planned. Undefined for all else.
 */
export async function readFormer(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  { text, subject }: AskedBefore,
): Promise<Understanding | undefined> {
  const { words, saidAlone, which, talk, earlier, asked } = understood;
  const isFirst = which === 'first' || (talk?.kind === 'pointing' && talk.nth === 0);
  const hasNoName = words.length === 0 || saidAlone !== undefined;
  const namesNothing = hasNoName && !namesTopicOrTime(understood);
  if (!isFirst || !namesNothing || !earlier.isAlso || !LATTER.test(subject)) return undefined;
  const [question, former] = await Promise.all([
    readText(ports, asker, text),
    readText(ports, asker, subject.replace(LATTER, ' ').trim()),
  ]);
  return former.words.length > 0 && !former.talk ? { ...former, asked: asked ?? question.asked } : undefined;
}

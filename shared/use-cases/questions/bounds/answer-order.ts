import { compareDates } from '../../../domain/calendar-date';
import type { Message } from '../../../language/message';
import type { Understanding } from '../../../language/understanding/understanding';
import type { ReadPorts } from '../../answer-ports';
import { type Asker, todayOf } from '../../asker';
import { findBoundSpan } from './bound-span';
import { dateOf, lengthBetween, nameOf, renderCompared } from './compared-events';

/** Which of two named events or dates came first; undefined when one of them is not found. */
export async function answerOrder(
  ports: ReadPorts,
  asker: Asker,
  { bound }: Pick<Understanding, 'bound'>,
): Promise<Message | undefined> {
  const { language } = asker;
  const found = bound && (await findBoundSpan(ports, bound, todayOf(asker, ports.clock)));
  if (!found || 'missing' in found) return undefined;
  const [first, second] = found.ends;
  const { measure } = language.messages;
  const isKnown = first.span.to && second.span.from && compareDates(first.span.to, second.span.from) < 0;
  const length = lengthBetween(first.span, second.span, language);
  return renderCompared(ports, asker, found.ends, {
    heading: isKnown ? measure.cameFirst(nameOf(first, language)) : measure.sameTime,
    notes:
      isKnown && length !== undefined
        ? [measure.between(dateOf(first, language), dateOf(second, language), length)]
        : [],
  });
}

import type { Fault } from './fault';
import { startHearing, tokenFault } from './heard';
import { answerFaults } from './outbound-answers';

/** Messages that come by themselves, in a world in which everything on their way fails. */
export function outboundFaults(): readonly Fault[] {
  const heard = startHearing();
  return [...answerFaults(heard), tokenFault(heard)];
}

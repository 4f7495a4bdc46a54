import type { Fault } from './fault';
import { startHearing, tokenFault } from './heard';
import { answerFaults } from './outbound-answers';
import { crashFaults } from './outbound-crashes';
import { queueFaults } from './outbound-queue';
import { limitFaults } from './outbound-limits';

/** Messages that come by themselves, in a world in which everything on their way fails. */
export function outboundFaults(): readonly Fault[] {
  const heard = startHearing();
  return [
    ...answerFaults(heard),
    ...limitFaults(heard),
    ...crashFaults(heard),
    ...queueFaults(heard),
    tokenFault(heard),
  ];
}

import type { Fault } from './fault';
import { startTokenScan, tokenFault } from './token-scan';
import { answerFaults } from './outbound-answers';
import { crashFaults } from './outbound-crashes';
import { queueFaults } from './outbound-queue';
import { deployFaults } from './outbound-deploys';
import { limitFaults } from './outbound-limits';

/** Messages that come by themselves, in a world in which everything on their way fails. */
export function outboundFaults(): readonly Fault[] {
  const tokenScan = startTokenScan();
  return [
    ...answerFaults(tokenScan),
    ...limitFaults(tokenScan),
    ...crashFaults(tokenScan),
    ...deployFaults(tokenScan),
    ...queueFaults(tokenScan),
    tokenFault(tokenScan),
  ];
}

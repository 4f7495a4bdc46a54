import type { Fault } from './fault';
import { bodyFaults } from './inbound-body';
import { doorFaults } from './inbound-door';
import { effectFaults } from './inbound-effects';
import { audienceFaults } from './inbound-audience';
import { limitFaults } from './inbound-limits';
import { storeFaults } from './inbound-store';

/** What comes in at the webhook, and what it needs to answer. */
export function inboundFaults(): readonly Fault[] {
  return [...doorFaults, ...bodyFaults, ...storeFaults, ...effectFaults, ...audienceFaults, ...limitFaults];
}

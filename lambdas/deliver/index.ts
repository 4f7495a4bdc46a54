import { setTimeout as pauseFor } from 'node:timers/promises';
import { deployedDelivery } from './delivery';
import { logged } from '../request-log';
import { standardOutput } from '../../shared/adapters/telemetry/standard-output';
import { createHandler } from './handler';

const sleep = (milliseconds: number) => pauseFor(milliseconds);

export const handler = logged(createHandler({ ...deployedDelivery(), sleep }), {
  name: 'deliver',
  sink: standardOutput,
});

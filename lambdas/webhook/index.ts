import { deployedBot } from './bot';
import { deployedTelegram } from '../parts';
import { logged } from '../request-log';
import { standardOutput } from '../../shared/adapters/telemetry/standard-output';
import { createHandler } from './handler';

const { secrets, call } = deployedTelegram();

export const handler = logged(createHandler({ secrets, call, handleUpdate: deployedBot() }), {
  name: 'webhook',
  sink: standardOutput,
});

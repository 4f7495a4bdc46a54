import { deployedBot } from '../../shared/adapters/deployed/bot';
import { deployedTelegram } from '../../shared/adapters/deployed/telegram';
import { logged } from '../../shared/adapters/telemetry/request-log';
import { standardOutput } from '../../shared/adapters/telemetry/standard-output';
import { createHandler } from './handler';

const { secrets, call } = deployedTelegram();

export const handler = logged(createHandler({ secrets, call, handleUpdate: deployedBot() }), {
  name: 'webhook',
  sink: standardOutput,
});

import { cloudFormationStep } from '../cloudformation-step';
import { LONG } from '../../shared/adapters/aws/client-config';
import { optionalSetting, requiredSetting } from '../../shared/adapters/configuration';
import { deployedTable, deployedTelegram } from '../parts';
import { dynamoBotInfo } from '../../shared/adapters/dynamo/bot-info-store';
import { dynamoEventRepository } from '../../shared/adapters/dynamo/event-repository';
import { systemClock } from '../../shared/adapters/system-clock';
import { patient } from '../../shared/adapters/telegram/patient';
import { logged } from '../request-log';
import { standardOutput } from '../../shared/adapters/telemetry/standard-output';
import { ENVIRONMENT } from '../../shared/contract/environment';
import { createHandler } from './handler';

const table = deployedTable(LONG);
const { tokens, callWith } = deployedTelegram();
const register = createHandler({
  // What was kept from an earlier run may be the token before.
  tokens: () => tokens(0),
  callWith: (token) => patient(callWith(token)),
  webhookUrl: requiredSetting(ENVIRONMENT.webhookUrl),
  pagesUrl: optionalSetting(ENVIRONMENT.pagesUrl),
  summary: () => dynamoEventRepository(table, systemClock).summary(),
  storeMe: (me) => dynamoBotInfo(table).store(me),
});

export const handler = logged(cloudFormationStep(register), { name: 'register', sink: standardOutput });

import { ENVIRONMENT } from '../../shared/contract/environment';
import { BRIEF } from '../../shared/adapters/aws/client-config';
import { optionalSetting } from '../../shared/adapters/configuration';
import { dynamoEventRepository } from '../../shared/adapters/dynamo/event-repository';
import { systemClock } from '../../shared/adapters/system-clock';
import { standardOutput } from '../../shared/adapters/telemetry/standard-output';
import { deployedTable } from '../parts';
import { logged } from '../request-log';
import { createHandler } from './handler';

const botName = optionalSetting(ENVIRONMENT.botName);
const ports = { clock: systemClock, events: dynamoEventRepository(deployedTable(BRIEF), systemClock) };

export const handler = logged(createHandler({ ports, botName }), { name: 'search', sink: standardOutput });

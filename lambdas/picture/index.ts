import { BRIEF } from '../../shared/adapters/aws/client-config';
import { dynamoEventRepository } from '../../shared/adapters/dynamo/event-repository';
import { loadPainter, paint } from '../../shared/adapters/picture/painter';
import { systemClock } from '../../shared/adapters/system-clock';
import { standardOutput } from '../../shared/adapters/telemetry/standard-output';
import { deployedTable } from '../parts';
import { logged } from '../request-log';
import { createHandler } from './handler';

const ports = { clock: systemClock, events: dynamoEventRepository(deployedTable(BRIEF), systemClock) };

// While it starts, a function has a whole processor; later only its share of one.
await loadPainter();

export const handler = logged(createHandler({ ports, paint }), { name: 'picture', sink: standardOutput });

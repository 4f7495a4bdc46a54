import { cloudFormationStep } from '../cloudformation-step';
import { LONG } from '../../shared/adapters/aws/client-config';
import { requiredSetting } from '../../shared/adapters/configuration';
import { deployedTable } from '../parts';
import { dynamoCollectionStore } from '../../shared/adapters/dynamo/collection-store';
import { loadCollection } from '../../shared/adapters/event-files/load-collection';
import { logged } from '../request-log';
import { systemClock } from '../../shared/adapters/system-clock';
import { standardOutput } from '../../shared/adapters/telemetry/standard-output';
import { ENVIRONMENT } from '../../shared/contract/environment';
import { createHandler } from './handler';

const table = deployedTable(LONG);
const store = dynamoCollectionStore(table);
const load = () => loadCollection(requiredSetting(ENVIRONMENT.eventsDir));

export const handler = logged(cloudFormationStep(createHandler({ store, load, clock: systemClock })), {
  name: 'ingest',
  sink: standardOutput,
});

import { cloudFormationStep } from '../cloudformation-step';
import { LONG } from '../../shared/adapters/aws/client-config';
import { deployedTable } from '../parts';
import { dynamoCollectionStore } from '../../shared/adapters/dynamo/collection-store';
import { readPackedCollection } from '../../shared/adapters/event-files/packed-collection';
import { logged } from '../request-log';
import { systemClock } from '../../shared/adapters/system-clock';
import { standardOutput } from '../../shared/adapters/telemetry/standard-output';
import { COLLECTION_FILE } from '../../shared/contract/collection-file';
import { createHandler } from './handler';

const table = deployedTable(LONG);
const store = dynamoCollectionStore(table);
const load = () => readPackedCollection(COLLECTION_FILE);

export const handler = logged(cloudFormationStep(createHandler({ store, load, clock: systemClock })), {
  name: 'ingest',
  sink: standardOutput,
});

import { cloudFormationStep } from '../cloudformation-step';
import { LONG } from '../../shared/adapters/aws/client-config';
import { deployedTable } from '../parts';
import { dynamoCollectionStore } from '../../shared/adapters/dynamo/collection-store';
import { patientTable } from '../../shared/adapters/dynamo/patient-table';
import { readPackedCollection } from '../../shared/adapters/event-files/packed-collection';
import { type Timed, logged } from '../request-log';
import { systemClock } from '../../shared/adapters/system-clock';
import { standardOutput } from '../../shared/adapters/telemetry/standard-output';
import { PACKED_COLLECTION } from '../../shared/contract/collection-file';
import { INGEST_UNITS } from '../../shared/contract/table';
import { createHandler } from './handler';

const table = deployedTable(LONG);
const load = () => readPackedCollection(PACKED_COLLECTION);

export const handler = logged(
  (request: unknown, { getRemainingTimeInMillis: left }: Timed) => {
    const patient = patientTable(table, { clock: systemClock, left, writeUnitsPerSecond: INGEST_UNITS });
    const step = createHandler({ store: dynamoCollectionStore(patient), load, clock: systemClock });
    return cloudFormationStep(step)(request);
  },
  { name: 'ingest', sink: standardOutput },
);

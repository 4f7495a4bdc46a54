import { requiredSetting } from '../../shared/adapters/configuration';
import { dynamoClient } from '../../shared/adapters/dynamo/client';
import { dynamoCollectionStore } from '../../shared/adapters/dynamo/collection-store';
import { loadCollection } from '../../shared/adapters/event-files/load-collection';
import { ENVIRONMENT } from '../../shared/contract/environment';
import { createHandler } from './handler';

const client = dynamoClient(process.env[ENVIRONMENT.dynamoEndpoint]);

export const handler = createHandler({
  store: dynamoCollectionStore(client, requiredSetting(ENVIRONMENT.tableName)),
  load: () => loadCollection(requiredSetting(ENVIRONMENT.eventsDir)),
});

import { ENVIRONMENT } from '../../contract/environment';
import { optionalSetting } from '../configuration';
import { dynamoBotInfo } from '../dynamo/bot-info-store';
import { tablePorts } from '../dynamo/table-ports';
import { systemClock } from '../system-clock';
import type { HandleUpdate } from '../telegram/bot';
import { registeredBot } from '../telegram/registered-bot';
import { createTimeZones } from '../time-zones/time-zones';
import { floodLimit } from '../../use-cases/flood-limit';
import { deployedTable } from './table';

/** The bot, over the table of the deployment. */
export function deployedBot(): HandleUpdate {
  const { client, tableName } = deployedTable();
  const editorsChat = optionalSetting(ENVIRONMENT.adminChatId);
  return registeredBot(() => dynamoBotInfo(client, tableName).load(), {
    ports: {
      clock: systemClock,
      chance: Math.random,
      ...tablePorts(client, tableName, systemClock),
      timeZones: createTimeZones(),
    },
    timeZone: 'UTC',
    limit: floodLimit(systemClock),
    editorsChat: editorsChat === undefined ? undefined : Number(editorsChat),
  });
}

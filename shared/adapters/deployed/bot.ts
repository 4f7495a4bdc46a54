import { ENVIRONMENT } from '../../contract/environment';
import { BRIEF } from '../aws/client-config';
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
  const table = deployedTable(BRIEF);
  const editorsChat = optionalSetting(ENVIRONMENT.adminChatId);
  return registeredBot(() => dynamoBotInfo(table).load(), {
    ports: {
      clock: systemClock,
      chance: Math.random,
      ...tablePorts(table, systemClock),
      timeZones: createTimeZones(),
    },
    timeZone: 'UTC',
    limit: floodLimit(systemClock),
    editorsChat: editorsChat === undefined ? undefined : Number(editorsChat),
  });
}

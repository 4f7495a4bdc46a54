import { ENVIRONMENT } from '../../shared/contract/environment';
import { BRIEF } from '../../shared/adapters/aws/client-config';
import { optionalSetting } from '../../shared/adapters/configuration';
import { dynamoBotInfo } from '../../shared/adapters/dynamo/bot-info-store';
import { tablePorts } from '../../shared/adapters/dynamo/table-ports';
import { systemClock } from '../../shared/adapters/system-clock';
import type { HandleUpdate } from '../../shared/adapters/telegram/bot';
import { registeredBot } from '../../shared/adapters/telegram/registered-bot';
import { createTimeZones } from '../../shared/adapters/time-zones/time-zones';
import { publishedOn } from '../../shared/adapters/web/published';
import { floodLimit } from '../../shared/use-cases/flood-limit';
import { deployedTable } from '../parts';

/** The bot on the deployed table. */
export function deployedBot(): HandleUpdate {
  const table = deployedTable(BRIEF);
  const stored = tablePorts(table, systemClock);
  const pagesUrl = optionalSetting(ENVIRONMENT.pagesUrl);
  const adminChat = optionalSetting(ENVIRONMENT.adminChatId);
  return registeredBot(() => dynamoBotInfo(table).load(), {
    ports: {
      clock: systemClock,
      chance: Math.random,
      ...stored,
      published: pagesUrl === undefined ? undefined : publishedOn(pagesUrl, stored.events, systemClock),
      timeZones: createTimeZones(),
    },
    timeZone: 'UTC',
    limit: floodLimit(systemClock),
    adminChat: adminChat === undefined ? undefined : Number(adminChat),
  });
}

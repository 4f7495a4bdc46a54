import type { DeliverPorts } from '../../use-cases/anniversaries/deliver';
import { ENVIRONMENT } from '../../contract/environment';
import { LONG } from '../aws/client-config';
import { optionalSetting, requiredSetting } from '../configuration';
import { dynamoBotInfo } from '../dynamo/bot-info-store';
import { tablePorts } from '../dynamo/table-ports';
import { sqsClient, sqsDelay } from '../sqs/delivery-queue';
import { systemClock } from '../system-clock';
import { registeredMessenger } from '../telegram/registered-messenger';
import { deployedTable } from './table';
import { deployedTelegram } from './telegram';

/** What a deployed function sends messages with. */
export function deployedDelivery() {
  const table = deployedTable(LONG);
  const { call } = deployedTelegram();
  const ports: DeliverPorts = {
    ...tablePorts(table, systemClock),
    clock: systemClock,
    messenger: registeredMessenger(() => dynamoBotInfo(table).load(), {
      call,
      clock: systemClock,
      paidBroadcast: optionalSetting(ENVIRONMENT.paidBroadcast) === 'true',
    }),
  };
  return {
    ports,
    delay: sqsDelay(sqsClient(), requiredSetting(ENVIRONMENT.queueUrl)),
    perSecond: Number(requiredSetting(ENVIRONMENT.messagesPerSecond)),
  };
}

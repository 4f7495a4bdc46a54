import type { DeliverPorts } from '../../shared/use-cases/anniversaries/deliver';
import { ENVIRONMENT } from '../../shared/contract/environment';
import { LONG } from '../../shared/adapters/aws/client-config';
import { optionalSetting, requiredSetting } from '../../shared/adapters/configuration';
import { dynamoBotInfo } from '../../shared/adapters/dynamo/bot-info-store';
import { tablePorts } from '../../shared/adapters/dynamo/table-ports';
import { sqsClient, sqsDelay } from '../../shared/adapters/sqs/delivery-queue';
import { systemClock } from '../../shared/adapters/system-clock';
import { registeredMessenger } from '../../shared/adapters/telegram/registered-messenger';
import { deployedTable, deployedTelegram } from '../parts';

/** The parts that send scheduled messages: the ports, the queue's delay and the pace. */
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

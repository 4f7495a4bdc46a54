import { LONG } from '../../shared/adapters/aws/client-config';
import { cloudWatchClient, metricOfGaps } from '../../shared/adapters/aws/count-gaps';
import { optionalSetting, requiredSetting } from '../../shared/adapters/configuration';
import { deployedTable, deployedTelegram } from '../parts';
import { tablePorts } from '../../shared/adapters/dynamo/table-ports';
import { sqsClient, sqsDeliveryQueue } from '../../shared/adapters/sqs/delivery-queue';
import { systemClock } from '../../shared/adapters/system-clock';
import { countPendingUpdates } from '../../shared/adapters/telegram/pending-updates';
import { logged } from '../request-log';
import { standardOutput } from '../../shared/adapters/telemetry/standard-output';
import { ENVIRONMENT } from '../../shared/contract/environment';
import { createHandler } from './handler';

const table = deployedTable(LONG);
const queue = sqsDeliveryQueue(sqsClient(), requiredSetting(ENVIRONMENT.queueUrl));

const { call } = deployedTelegram();
const stored = tablePorts(table, systemClock);
const adminChat = optionalSetting(ENVIRONMENT.adminChatId);
const namespace = optionalSetting(ENVIRONMENT.gapsNamespace);
const countGaps = namespace === undefined ? undefined : metricOfGaps(cloudWatchClient(), namespace);
const editors = adminChat === undefined ? undefined : { chatId: Number(adminChat), reports: stored.reports, countGaps };
const ports = { ...stored, queue, clock: systemClock, editors };

export const handler = logged(
  createHandler(ports, () => countPendingUpdates(call)),
  { name: 'dispatch', sink: standardOutput },
);

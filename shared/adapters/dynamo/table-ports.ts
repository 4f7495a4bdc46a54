import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { messageComposer } from '../../use-cases/anniversaries/compose-message';
import type { AnswerPorts, Clock } from '../../use-cases/ports';
import { dynamoChatRepository } from './chat-repository';
import { dynamoDeliveryLedger } from './delivery-ledger';
import { dynamoEventRepository } from './event-repository';
import { dynamoReportRepository } from './report-repository';
import { dynamoScheduleState } from './schedule-state';
import { dynamoSubscriptionRepository } from './subscription-repository';

/** The ports that lie in the table. */
export type TablePorts = Pick<
  AnswerPorts,
  'events' | 'chats' | 'subscriptions' | 'ledger' | 'schedule' | 'reports' | 'compose'
>;

export function tablePorts(client: DynamoDBClient, tableName: string, clock: Clock): TablePorts {
  const events = dynamoEventRepository(client, tableName, clock);
  return {
    events,
    chats: dynamoChatRepository(client, tableName),
    subscriptions: dynamoSubscriptionRepository(client, tableName),
    ledger: dynamoDeliveryLedger(client, tableName, clock),
    schedule: dynamoScheduleState(client, tableName, clock),
    reports: dynamoReportRepository(client, tableName),
    compose: messageComposer(events, clock),
  };
}

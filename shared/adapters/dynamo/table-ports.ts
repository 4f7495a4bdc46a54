import { messageComposer } from '../../use-cases/anniversaries/compose-message';
import type { AnswerPorts } from '../../use-cases/answer-ports';
import type { Clock } from '../../use-cases/ports';
import { dynamoChatRepository } from './chat-repository';
import { dynamoDeliveryLedger } from './delivery-ledger';
import { dynamoEventRepository } from './event-repository';
import { dynamoQuotas } from './quotas';
import { dynamoReportRepository } from './report-repository';
import { dynamoScores } from './scores';
import { dynamoScheduleState } from './schedule-state';
import { dynamoSubscriptionRepository } from './subscription-repository';
import type { Table } from './table';

/** The ports that are implemented on the table. */
export type TablePorts = Pick<
  AnswerPorts,
  'events' | 'chats' | 'subscriptions' | 'ledger' | 'schedule' | 'reports' | 'quotas' | 'scores' | 'compose'
>;

export function tablePorts(table: Table, clock: Clock): TablePorts {
  const events = dynamoEventRepository(table, clock);
  const ledger = dynamoDeliveryLedger(table, clock);
  return {
    events,
    chats: dynamoChatRepository(table),
    subscriptions: dynamoSubscriptionRepository(table),
    ledger,
    schedule: dynamoScheduleState(table, clock),
    reports: dynamoReportRepository(table),
    quotas: dynamoQuotas(table, clock),
    scores: dynamoScores(table),
    compose: messageComposer(events, clock, ledger),
  };
}

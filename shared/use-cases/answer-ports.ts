import type { ComposeMessage, DeliveryLedger, ScheduleState, SubscriptionRepository } from './delivery-ports';
import type { Scores } from './game-ports';
import type { EventRepository } from './event-ports';
import type { LastAnswers } from './last-answers';
import type { Chance, ChatRepository, Clock, Members, Published, Quotas, TimeZones } from './ports';
import type { ReportRepository } from './report-ports';

/** All that answers may need. Each use case takes what it uses; only dispatchers take it all. */
export interface AnswerPorts {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly events: EventRepository;
  readonly chats: ChatRepository;
  readonly subscriptions: SubscriptionRepository;
  readonly ledger: DeliveryLedger;
  readonly schedule: ScheduleState;
  readonly compose: ComposeMessage;
  readonly reports: ReportRepository;
  readonly quotas: Quotas;
  readonly scores: Scores;
  readonly timeZones: TimeZones;
  readonly members: Members;
  readonly lastAnswers: LastAnswers;
  /** Absent where nothing is published. */
  readonly published?: Published | undefined;
}

/** What is needed to answer from the stored events alone, as pages and feeds do. */
export type ReadPorts = Pick<AnswerPorts, 'clock' | 'events'>;

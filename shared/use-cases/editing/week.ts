import type { Tally, WeekFigures } from '../../domain/week-figures';
import type { Delivery } from '../../domain/subscription';
import { languageFor } from '../../language/languages';
import type { Message } from '../../language/message';
import { renderWeek } from '../../language/render-week';
import type { ScheduleState, SubscriptionRepository, ZoneTimes } from '../delivery-ports';
import type { ChatRepository } from '../ports';
import type { ReportRepository } from '../report-ports';

export interface WeekPorts {
  readonly schedule: Pick<ScheduleState, 'slotsAt'>;
  readonly subscriptions: Pick<SubscriptionRepository, 'due'>;
  readonly reports: Pick<ReportRepository, 'open'>;
}

/**
 * The figures for the weekly report. The chats are counted by reading all subscriptions that are active, by the slots that
 * the schedule knows: once a week, that costs less than a count that each subscription would have to change.
 */
export async function weekFigures(ports: WeekPorts, zones: readonly ZoneTimes[], tally: Tally): Promise<WeekFigures> {
  return { ...tally, chats: await countChats(ports, zones), openReports: await countOpen(ports) };
}

/** The report to the chat of the editors, in the language of that chat. */
export async function weekMessage(
  { chats }: { readonly chats: Pick<ChatRepository, 'settings'> },
  { chatId, date }: Delivery,
  figures: WeekFigures,
): Promise<Message> {
  const { language } = await chats.settings(chatId);
  return renderWeek(figures, date, languageFor(language));
}

/** Each chat once, however many topics of it have messages. */
async function countChats({ schedule, subscriptions }: WeekPorts, zones: readonly ZoneTimes[]): Promise<number> {
  const times = zones.flatMap(({ timeZone, times: held }) => [...held].map((time) => ({ timeZone, time })));
  const chats = new Set<number>();
  for (const slot of await schedule.slotsAt(times))
    for await (const page of subscriptions.due(slot)) for (const each of page) if (each) chats.add(each.chatId);
  return chats.size;
}

const PAGE = 100;

async function countOpen({ reports }: WeekPorts): Promise<number> {
  let page = await reports.open(PAGE);
  let count = page.reports.length;
  while (page.next !== undefined) {
    page = await reports.open(PAGE, page.next);
    count += page.reports.length;
  }
  return count;
}

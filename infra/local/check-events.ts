import { checkCollection } from '../../shared/adapters/event-files/check-collection';
import { loadCollection } from '../../shared/adapters/event-files/load-collection';
import { localDay } from '../../shared/domain/local-day';
import type { CalendarDate } from '../../shared/domain/calendar-date';
import { BOT_FILE_OPTION } from '../commands/bot-options';
import { command } from '../commands/command';
import { dateRead } from './check/dates-read';
import { listEvents } from './check/list-events';
import { faultsText, reportOn } from './check/report';
import { CONTEXT_OPTIONS, checkedInstant, checkedTimeZone } from './context-options';
import { FOLDER_OPERAND, eventsFolder } from './events-folder';

const { now: nowOption, zone: zoneOption } = CONTEXT_OPTIONS;

void command({
  name: 'events:check',
  help: `Checks a folder of events: collection.yaml, and the events in YAML files or events.csv.

Prints file:line:column and what is wrong, for everything that is wrong; then what is doubtful or
missing, which does not stop a deploy, and how it reads dates that are not EDTF. When ids are made from
dates and titles, it remembers them in .event-ids and says when one has changed.`,
  operands: FOLDER_OPERAND,
  options: {
    now: nowOption,
    zone: zoneOption,
    ...BOT_FILE_OPTION,
    list: {
      type: 'boolean',
      help: 'print every event as the bot tells it, what it lacks, and what the collection covers',
    },
  },
  failure: 'anything is wrong',
  async run({ now, zone, list, bot }, [dir = eventsFolder(process.env, bot)]) {
    const today = localDay(checkedInstant(now) ?? new Date(), checkedTimeZone(zone));
    const { isSound, text } = await (list ? listOf : checkOf)(dir, today);
    process.stdout.write(text);
    return isSound ? 0 : 1;
  },
});

interface Checked {
  readonly isSound: boolean;
  readonly text: string;
}

async function checkOf(dir: string, today: CalendarDate): Promise<Checked> {
  const report = reportOn(dir, today);
  const checked = await checkCollection(dir, report.see);
  if (!checked.file) return { isSound: false, text: faultsText(checked.faults, today) };
  return { isSound: true, text: await report.text(checked) };
}

async function listOf(dir: string, today: CalendarDate): Promise<Checked> {
  const reads = new Map<string, string>();
  const { collection, faults } = await loadCollection(dir, (seen) => {
    const read = dateRead(seen);
    if (read !== undefined && seen.id !== undefined) reads.set(seen.id, read);
  });
  if (!collection) return { isSound: false, text: faultsText(faults, today) };
  return { isSound: true, text: listEvents(collection, today, reads) };
}

import { localDay } from '../../shared/domain/local-day';
import { UsageError, command, oneOf } from '../commands/command';
import { printable } from '../commands/printable';
import { CONTEXT_OPTIONS, checkedInstant, checkedLanguage, checkedTimeZone } from '../local/context-options';
import { createProgress } from './progress';
import { runImport } from './run-import';
import { createPrompter } from './settle';

const ORDERS = ['day-first', 'month-first'] as const;

void command({
  name: 'events:import',
  help: `Makes event files from a spreadsheet, a calendar or another timeline.

Reads CSV with any columns, sheets and JSON of TimelineJS, results of the Wikidata query service and
Wikidata entities, iCalendar, "on this day" JSON as Wikipedia has it, GEDCOM, JSON, JSON Lines, YAML,
and the JSON and CSV that this bot exports. What cannot be read is refused, with file:line and the reason.
Run again, it writes only what differs, and keeps what was edited in the folder.`,
  operands: { value: 'FILE…', help: 'the files to import' },
  options: {
    into: {
      type: 'string',
      value: 'DIR',
      help: 'the folder of events; made with a collection.yaml when it is missing',
    },
    lang: {
      type: 'string',
      value: 'CODE',
      help: 'the language of the texts: en, ru, zh (default: detected from their letters)',
    },
    map: { type: 'string', value: 'FIELD=COLUMN,…', help: 'the columns, such as date=When,title=What' },
    dates: { type: 'string', value: 'ORDER', help: 'what 12/06/1850 is: day-first or month-first' },
    day: { type: 'string', value: 'MM-DD', help: 'the day of a file of "on this day", if it does not say' },
    yes: { type: 'boolean', short: 'y', help: 'take the guesses without asking' },
    now: CONTEXT_OPTIONS.now,
  },
  failure: 'nothing was read',
  async run({ into, lang, map, dates, day, yes = false, now }, files) {
    if (into === undefined) throw new UsageError('say where the events go: --into DIR');
    if (files.length === 0) throw new UsageError('name a file to import');
    const language = lang === undefined ? undefined : checkedLanguage(lang);
    const { ask, close } = createPrompter(yes);
    const count = await runImport({
      ...{ files, into, language },
      today: localDay(checkedInstant(now) ?? new Date(), checkedTimeZone(CONTEXT_OPTIONS.zone.default)),
      settle: {
        ...{ map, day },
        dates: dates === undefined ? undefined : oneOf('order', dates, ORDERS),
        show: (text) => void process.stdout.write(printable(text)),
        ask,
      },
      printRefused: (line) => void process.stderr.write(printable(line)),
      progress: createProgress(process.stderr),
    }).finally(close);
    return count > 0 ? 0 : 1;
  },
});

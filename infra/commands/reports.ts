import { type StoredReport, storedReports } from '../../shared/adapters/dynamo/report-repository';
import { BOT_OPTIONS, chosenBot } from './bot-options';
import { command } from './command';
import { deployedTable, requiredStack } from './deployed-stack';
import { printable } from './printable';

void command({
  name: 'reports',
  help: `Shows what people reported as wrong, the oldest first.

A report is kept for 180 days, and does not name who wrote it. What the editors answered in their chat (/reports)
stands below it, with the editor's ID until the editor sends the bot /forget in private.`,
  options: { ...BOT_OPTIONS, json: { type: 'boolean', help: 'print a line of JSON for each' } },
  async run({ json, ...options }) {
    const table = deployedTable(await requiredStack(chosenBot(options).deployment));
    const reports = table ? await storedReports(table) : [];
    if (reports.length === 0) process.stderr.write('Nobody has reported anything in the last 180 days.\n');
    process.stdout.write(reports.map(json === true ? formatJson : formatReport).join(''));
    return 0;
  },
});

function formatReport({ at, eventId, language, state, text, actions }: StoredReport): string {
  const answers = actions.map(
    ({ what, who, at: when, text: answer }) =>
      `  ${minuteOf(when)}  ${what} by ${who ?? 'an editor'}\n${indented(answer, 4)}\n`,
  );
  return `${minuteOf(at)}  ${eventId}  (${language})  ${state}\n${indented(text, 2)}\n${answers.join('')}\n`;
}

function minuteOf(at: string): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC`;
}

function indented(text: string, by: number): string {
  return printable(text).replace(/^/gm, ' '.repeat(by));
}

function formatJson(report: StoredReport): string {
  const actions = report.actions.map((action) => ({ ...action, text: printable(action.text) }));
  return `${JSON.stringify({ ...report, text: printable(report.text), actions })}\n`;
}

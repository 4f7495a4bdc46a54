import { type StoredReport, storedReports } from '../../shared/adapters/dynamo/report-repository';
import { BOT_OPTIONS, chosenBot } from './bot-options';
import { command } from './command';
import { deployedTable, requiredStack } from './deployed-stack';
import { printable } from './printable';

void command({
  name: 'reports',
  help: `Shows what people reported as wrong, the oldest first.

A report is kept for 180 days. It names no person and no chat.`,
  options: { ...BOT_OPTIONS, json: { type: 'boolean', help: 'print a line of JSON for each' } },
  async run({ json, ...options }) {
    const table = deployedTable(await requiredStack(chosenBot(options).deployment));
    const reports = table ? await storedReports(table) : [];
    if (reports.length === 0) process.stderr.write('Nobody has reported anything in the last 180 days.\n');
    process.stdout.write(reports.map(json === true ? formatJson : formatReport).join(''));
    return 0;
  },
});

function formatReport({ at, eventId, language, text }: StoredReport): string {
  const words = printable(text).replace(/^/gm, '  ');
  return `${at.slice(0, 16).replace('T', ' ')} UTC  ${eventId}  (${language})\n${words}\n\n`;
}

function formatJson(report: StoredReport): string {
  return `${JSON.stringify({ ...report, text: printable(report.text) })}\n`;
}

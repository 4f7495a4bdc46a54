import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { PARTITIONS } from '../../shared/contract/table';
import { type Permission, permissionsIn, stackWith } from '../support/stack';

const GUIDE = readFileSync(join(__dirname, '../../docs/operate.md'), 'utf8');
const FUNCTIONS = ['Webhook', 'Ingest', 'Register', 'Dispatch', 'Deliver', 'Pages', 'Search', 'Picture'];

const READS = ['GetItem', 'BatchGetItem', 'Query'];
/** Every function may do this. */
const LOGS_AND_TRACES = /^(?:logs|xray):/;

/** One function's row: what it reads and writes in the table, and what else it may do. */
function rowOf(name: string, permissions: readonly Permission[]): string {
  const inTable = permissions.filter(({ action }) => action.startsWith('dynamodb:'));
  const isRead = ({ action }: Permission) => READS.includes(action.replace('dynamodb:', ''));
  const elsewhere = permissions
    .map(({ action }) => action)
    .filter((action) => !LOGS_AND_TRACES.test(action) && !action.startsWith('dynamodb:'));
  const cells = [
    name.toLowerCase(),
    kindsIn(inTable.filter(isRead)),
    kindsIn(inTable.filter((permission) => !isRead(permission))),
    [...new Set(elsewhere)].sort().join(', ') || '–',
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Kinds of items by the names the contract gives their keys; the collection's item counts among the events. */
function kindsIn(permissions: readonly Permission[]): string {
  const keys = new Set(permissions.flatMap((permission) => permission.keys ?? []));
  const kinds = Object.entries(PARTITIONS).filter(([, partitions]) => partitions.every((key) => keys.has(key)));
  const names = kinds.map(([kind]) => kind);
  return names.filter((kind) => kind !== 'collection' || !names.includes('events')).join(', ') || '–';
}

test('docs/operate.md says what each function may do, as the template has it', () => {
  const permissions = permissionsIn(Template.fromStack(stackWith({ pages: 'true' }).stack));
  const rows = FUNCTIONS.map((name) => rowOf(name, permissions.get(name) ?? []));
  const table = /\| function .*\n\| -+ .*\n((?:\|.*\n)+)/.exec(GUIDE)?.[1] ?? '';
  expect(table.replace(/ {2,}/g, ' ').trimEnd().split('\n')).toEqual(rows);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { PARTITIONS } from '../../shared/contract/table';
import { type Permission, permissionsIn, stackWith } from '../support/stack';

const README = readFileSync(join(__dirname, '../../README.md'), 'utf8');
const FUNCTIONS = ['Webhook', 'Ingest', 'Register', 'Dispatch', 'Deliver'];

const READING = ['GetItem', 'BatchGetItem', 'Query'];
const OF_EACH = /^(?:logs|xray):/;

/** What a function may read in the table, what it may write, and what else it may do, as a row of the README. */
function rowOf(name: string, permissions: readonly Permission[]): string {
  const inTable = permissions.filter(({ action }) => action.startsWith('dynamodb:'));
  const isRead = ({ action }: Permission) => READING.includes(action.replace('dynamodb:', ''));
  const elsewhere = permissions
    .map(({ action }) => action)
    .filter((action) => !OF_EACH.test(action) && !action.startsWith('dynamodb:'));
  const cells = [
    name.toLowerCase(),
    kindsIn(inTable.filter(isRead)),
    kindsIn(inTable.filter((permission) => !isRead(permission))),
    [...new Set(elsewhere)].sort().join(', ') || '–',
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The kinds of items, by the names the contract has for their keys; those of the collection are among the events. */
function kindsIn(permissions: readonly Permission[]): string {
  const keys = new Set(permissions.flatMap((permission) => permission.keys ?? []));
  const kinds = Object.entries(PARTITIONS).filter(([, partitions]) => partitions.every((key) => keys.has(key)));
  const names = kinds.map(([kind]) => kind);
  return names.filter((kind) => kind !== 'collection' || !names.includes('events')).join(', ') || '–';
}

test('the README says who may do what, as the template has it', () => {
  const permissions = permissionsIn(Template.fromStack(stackWith().stack));
  const rows = FUNCTIONS.map((name) => rowOf(name, permissions.get(name) ?? []));
  const squeezed = README.split('\n').map((line) => line.replace(/ {2,}/g, ' '));
  expect(squeezed).toEqual(expect.arrayContaining(rows));
});

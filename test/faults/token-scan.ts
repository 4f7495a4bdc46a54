import { inspect } from 'node:util';
import type { LocalTable } from '../../infra/local/local-table';
import { allItems } from '../support/table';
import type { Fault } from './fault';

/** The bot's token in all faults; it has the form of a token and belongs to no bot. */
export const TOKEN = `1234567890:${'AAHfaults_-'.repeat(4).slice(0, 35)}`;

const KINDS = ['log line', 'error', 'call', 'stored item'] as const;
type Kind = (typeof KINDS)[number];

/** Searches everything that is logged, thrown, sent and stored for the token. */
export interface TokenScan {
  readonly scan: (kind: Kind, what: unknown) => void;
  readonly scanTable: (table: LocalTable) => Promise<void>;
  /** Where the token was found, and which kinds were never scanned. */
  readonly leaks: () => readonly string[];
}

/** A scan that must see something of each of the kinds, so that finding nothing means something. */
export function startTokenScan(wanted: readonly Kind[] = KINDS): TokenScan {
  const counts = new Map<Kind, number>();
  const leaks = new Set<string>();
  const scan = (kind: Kind, what: unknown) => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (everythingOf(what).includes(TOKEN)) leaks.add(`the token in a ${kind}`);
  };
  return {
    scan,
    async scanTable(table) {
      for (const item of await allItems(table)) scan('stored item', item);
    },
    leaks: () => [...leaks, ...wanted.filter((kind) => !counts.has(kind)).map((kind) => `no ${kind} was scanned`)],
  };
}

/** The last row of a group: the result of its scan. */
export function tokenFault(tokenScan: TokenScan): Fault {
  return {
    fault: 'all of the above: where is the token?',
    expected: 'in no log line, error, call or stored item',
    observe: () => Promise.resolve(tokenScan.leaks().join(', ') || 'in no log line, error, call or stored item'),
  };
}

function everythingOf(what: unknown): string {
  if (typeof what === 'string') return what;
  const stack = what instanceof Error ? [what.stack, JSON.stringify(what)] : [];
  return [inspect(what, { depth: 9, showHidden: true, maxStringLength: Infinity }), ...stack].join('\n');
}

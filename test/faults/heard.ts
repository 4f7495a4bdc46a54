import { inspect } from 'node:util';
import type { LocalTable } from '../../infra/local/local-table';
import { allItems } from '../support/table';
import type { Fault } from './fault';

/** The bot's token in all faults; it looks like one and is none. */
export const TOKEN = `1234567890:${'AAHfaults_-'.repeat(4).slice(0, 35)}`;

const KINDS = ['log line', 'error', 'call', 'stored item'] as const;
type Kind = (typeof KINDS)[number];

/** All that was said and kept while faults were made: what to look for the token in. */
export interface Heard {
  readonly hear: (kind: Kind, what: unknown) => void;
  readonly hearTable: (table: LocalTable) => Promise<void>;
  /** Where the token is to be seen, and what was not even looked at. */
  readonly leaks: () => readonly string[];
}

/** What must have been heard of each kind, at least once, for its silence to say anything. */
export function startHearing(wanted: readonly Kind[] = KINDS): Heard {
  const counts = new Map<Kind, number>();
  const leaks = new Set<string>();
  const hear = (kind: Kind, what: unknown) => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (everythingOf(what).includes(TOKEN)) leaks.add(`the token in a ${kind}`);
  };
  return {
    hear,
    async hearTable(table) {
      for (const item of await allItems(table)) hear('stored item', item);
    },
    leaks: () => [...leaks, ...wanted.filter((kind) => !counts.has(kind)).map((kind) => `no ${kind} was looked at`)],
  };
}

/** The last of a group: what its other faults have left behind. */
export function tokenFault(heard: Heard): Fault {
  return {
    fault: 'all of the above: where is the token?',
    expected: 'in no log line, error, call or stored item',
    see: () => Promise.resolve(heard.leaks().join(', ') || 'in no log line, error, call or stored item'),
  };
}

function everythingOf(what: unknown): string {
  if (typeof what === 'string') return what;
  const stack = what instanceof Error ? [what.stack, JSON.stringify(what)] : [];
  return [inspect(what, { depth: 9, showHidden: true, maxStringLength: Infinity }), ...stack].join('\n');
}

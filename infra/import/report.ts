import { relative } from 'node:path';
import type { Draft, Refusal } from './draft';
import type { Fields } from './merge/record';

/** What an import did, for the person who ran it. */
export interface ImportReport {
  readonly refused: (file: string, refusal: Refusal) => void;
  readonly read: (file: string, draft: Draft, fields: Fields) => void;
  readonly wrote: (what: 'new' | 'changed' | 'unchanged') => void;
  /** An event has another title in the file now. */
  readonly retitled: (id: string, before: string, now: string) => void;
  /** Fields of an event that a person has edited, and that the file now has otherwise. */
  readonly kept: (id: string, fields: readonly string[]) => void;
  /** An event of the file that a person has removed from the folder. */
  readonly removed: (id: string) => void;
  /** Events of the last import that the file no longer has. */
  readonly gone: (ids: readonly string[]) => void;
  readonly count: () => number;
  readonly summary: (dir: string) => string;
}

/** How many lines of one sort are printed. */
const MOST_PRINTED = 20;

/** Refused rows are printed at once, as `file:line reason`; the rest is kept for the summary. */
export function createReport(printRefused: (line: string) => void): ImportReport {
  const counts = { read: 0, refused: 0, new: 0, changed: 0, unchanged: 0, unsourced: 0, cut: 0 };
  const lists = {
    inexact: list(),
    lost: list(),
    claimed: list(),
    retitled: list(),
    kept: list(),
    removed: list(),
    gone: list(),
  };
  return {
    refused(file, { line, reason }) {
      counts.refused++;
      printRefused(`${shown(file)}:${line} ${reason}\n`);
    },
    read(file, draft, fields) {
      const { line, date, title } = draft;
      const at = `${shown(file)}:${line}`;
      counts.read++;
      if (fields['sources'] === undefined) counts.unsourced++;
      if (Object.values(title).some((text) => text.endsWith('…'))) counts.cut++;
      if (date.written !== undefined) lists.inexact.push(`${at} "${date.written}" is ${date.edtf}`);
      lists.lost.push(...(draft.lost ?? []).map((what) => `${at} ${what}`));
      if (fields['attribution'] !== undefined && draft.fields?.['attribution'] === undefined) lists.claimed.push(at);
    },
    wrote(what) {
      counts[what]++;
    },
    retitled: (id, before, now) => void lists.retitled.push(`${id}: "${before}" is "${now}"`),
    kept: (id, fields) => void lists.kept.push(`${id}: ${fields.join(', ')}`),
    removed: (id) => void lists.removed.push(id),
    gone: (ids) => void lists.gone.push(...ids),
    count: () => counts.read,
    summary: (dir) =>
      [
        `${counts.read} read, ${counts.refused} refused, ${lists.inexact.length} approximate, ${counts.unsourced} without a source`,
        `${dir}: ${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged`,
        ...(counts.cut > 0
          ? [
              `${counts.cut === 1 ? '1 title is' : `${counts.cut} titles are`} cut to 80 characters; the summary has it in full`,
            ]
          : []),
        ...part('Dates that are approximate or in doubt', lists.inexact),
        ...part('Left out, because an event cannot hold it', lists.lost),
        ...part('Plans attributed to their source alone: write in "attribution" who says so', lists.claimed),
        ...part('Under another title in the file now, and taken for the same events', lists.retitled),
        ...part('Edited here, and so kept although the file now says otherwise', lists.kept),
        ...part('Removed here, and so not added again', lists.removed),
        ...part('No longer in the file, and kept here', lists.gone),
      ]
        .map((line) => `${line}\n`)
        .join(''),
  };
}

const list = (): string[] => [];

function part(heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - MOST_PRINTED;
  return [
    `${heading}:`,
    ...lines.slice(0, MOST_PRINTED).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
}

function shown(file: string): string {
  const path = relative(process.cwd(), file);
  return path.startsWith('..') ? file : path;
}

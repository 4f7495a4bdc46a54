import { basename } from 'node:path';
import type { CalendarDate } from '../../../shared/domain/calendar-date';
import type { Draft } from '../draft';
import type { ImportReport } from '../report';
import { type Accepted, acceptDrafts } from './accept-drafts';
import type { Target } from './collection-file';
import { existingEvents } from './existing-events';
import { type Identity, matchRecord } from './match-record';
import { digestsOf, readRecord, writeRecord } from './record';
import { uniqueId } from './unique-id';
import { writeEvent } from './write-event';

interface Importing {
  readonly dir: string;
  readonly target: Target;
  readonly today: CalendarDate;
  /** The ids that the imported files give. */
  readonly givenIds: ReadonlySet<string>;
  readonly report: ImportReport;
  /** Is told how many events of how many are done. */
  readonly progress: (done: number, of: number) => void;
}

/** Writes the events of a file into the folder: new ones, and what has changed in the others since the last import. */
export async function importEvents(file: string, drafts: readonly Draft[], importing: Importing): Promise<void> {
  const { dir, target, today, givenIds, report, progress } = importing;
  const { vocabulary, languages, topicIds } = target;
  const name = basename(file);
  const recorded = await readRecord(dir);
  const { ownFiles, listed } = await existingEvents(dir, recorded);
  const accepted = acceptDrafts(drafts, {
    ...{ file, vocabulary, report },
    rules: {
      ...{ languages, topicIds, today },
      isUnsourced: vocabulary.isUnsourced,
      hasBasis: vocabulary.defaults.basis !== undefined,
      isKnown: (id) => givenIds.has(id) || ownFiles.has(id) || listed.has(id),
    },
  });
  const identities = accepted.map(identityOf);
  const matches = matchRecord(identities, recorded, name);
  const records = new Map(recorded.map((each) => [each.id, each]));
  // An event of that date and title that no import has written is the same one: it is kept as it is.
  const taken = new Set(recorded.map(({ id }) => id));
  for (const [index, { draft, fields }] of accepted.entries()) {
    const [last, identity] = [matches[index], identities[index]];
    if (!identity) continue;
    const given = typeof fields['id'] === 'string' ? fields['id'] : undefined;
    const id = last?.id ?? given ?? uniqueId(draft.date.edtf, draft.title, taken);
    taken.add(id);
    report.read(file, draft, fields);
    if (last && last.title !== identity.title) report.retitled(id, last.title, identity.title);
    if (!last && listed.has(id)) report.wrote('unchanged');
    else {
      const exists = ownFiles.has(id);
      const written = await writeEvent({ dir, id, fields, last: last?.fields, exists, draft, taken, report });
      records.delete(id);
      records.set(written, { id: written, file: name, ...identity });
    }
    progress(index + 1, accepted.length);
  }
  const gone = recorded.filter((each) => each.file === name && !matches.includes(each) && ownFiles.has(each.id));
  report.gone(gone.map(({ id }) => id));
  await writeRecord(dir, [...records.values()]);
}

function identityOf({ draft, fields }: Accepted): Identity {
  const { key, date, title } = draft;
  const name = Object.values(title)[0] ?? '';
  return { ...(key !== undefined && { key }), date: date.edtf, title: name, fields: digestsOf(fields) };
}

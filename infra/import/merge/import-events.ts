import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { eventFileSchema } from '../../../shared/adapters/event-files/event-file-schema';
import { checkFile } from '../../../shared/adapters/event-files/file-check';
import type { CalendarDate } from '../../../shared/domain/calendar-date';
import type { LocalText } from '../../../shared/domain/historical-event';
import type { Draft } from '../draft';
import type { Report } from '../report';
import type { Target } from './collection-file';
import { eventFields } from './event-fields';
import { matchRecord } from './match-record';
import { type Fields, digestOf, digestsOf, readRecord, writeRecord } from './record';
import { uniqueId } from './unique-id';
import { writeEvent } from './write-event';

interface Importing {
  readonly dir: string;
  readonly target: Target;
  readonly today: CalendarDate;
  readonly report: Report;
  /** Is told how many events of how many are done. */
  readonly progress: (done: number, of: number) => void;
}

/** Writes the events of a file into the folder: new ones, and what has changed in the others since the last import. */
export async function importEvents(file: string, drafts: readonly Draft[], importing: Importing): Promise<void> {
  const { dir, target, today, report, progress } = importing;
  const name = basename(file);
  const recorded = await readRecord(dir);
  const ids = new Set((await readdir(dir)).filter((each) => each.endsWith('.yaml')).map((each) => each.slice(0, -5)));
  // An event of that date and title that no import has written is the same one: it is kept as it is.
  const taken = new Set(recorded.map(({ id }) => id));
  const { vocabulary, languages, topicIds } = target;
  const rules = {
    ...{ languages, topicIds, today },
    isUnsourced: vocabulary.isUnsourced,
    hasBasis: vocabulary.defaults.basis !== undefined,
  };
  const schema = eventFileSchema(vocabulary);
  const accepted: { readonly draft: Draft; readonly fields: Fields }[] = [];
  const seen = new Map<string, number>();
  for (const draft of drafts) {
    const fields = eventFields(draft, rules);
    const [fault] = checkFile(
      { path: file, value: fields, faults: [], doubts: [], placeOf, placeOfKey: placeOf },
      schema,
    ).faults;
    const same = seen.get(digestOf([draft.key, fields]));
    if (fault) report.refused(file, { line: draft.line, reason: fault.message });
    else if (same !== undefined)
      report.refused(file, { line: draft.line, reason: `the same event as in line ${same}` });
    else accepted.push({ draft, fields });
    seen.set(digestOf([draft.key, fields]), draft.line);
  }
  const matches = matchRecord(
    accepted.map(({ draft }) => ({ key: draft.key, date: draft.date.edtf, title: titleOf(draft.title) })),
    recorded,
    name,
  );
  const records = new Map(recorded.map((each) => [each.id, each]));
  for (const [index, { draft, fields }] of accepted.entries()) {
    progress(index + 1, accepted.length);
    report.read(file, draft, fields);
    const known = matches[index];
    const wanted = typeof fields['id'] === 'string' ? fields['id'] : undefined;
    const id = known?.id ?? wanted ?? uniqueId(draft.date.edtf, draft.title, taken);
    taken.add(id);
    const kept = {
      ...(draft.key !== undefined && { key: draft.key }),
      date: draft.date.edtf,
      title: titleOf(draft.title),
    };
    const written = await writeEvent({
      dir,
      id,
      fields,
      last: known?.fields,
      exists: ids.has(id),
      draft,
      taken,
      report,
    });
    records.delete(id);
    records.set(written, { id: written, file: name, ...kept, fields: digestsOf(fields) });
  }
  const gone = recorded.filter((each) => each.file === name && !matches.includes(each) && ids.has(each.id));
  report.gone(gone.map(({ id }) => id));
  await writeRecord(dir, [...records.values()]);
}

function placeOf() {
  return { line: 1, column: 1 };
}

function titleOf(title: LocalText): string {
  return Object.values(title)[0] ?? '';
}

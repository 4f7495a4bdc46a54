import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { DATE_KEYS } from '../../../shared/adapters/event-files/date-schema';
import { leadingDate } from '../../../shared/adapters/event-files/made-id';
import { parseYaml } from '../../../shared/adapters/event-files/yaml-file';
import { historicalDate } from '../../../shared/domain/historical-date';
import type { Draft } from '../draft';
import type { ImportReport } from '../report';
import { changedFile, eventFile } from './event-file';
import { mergeFields } from './merge-fields';
import { type Fields, type RecordedEvent, digestOf, digestsOf } from './record';
import { uniqueId } from './unique-id';

interface Writing {
  readonly dir: string;
  readonly id: string;
  readonly fields: Fields;
  /** What the last import wrote. */
  readonly last: RecordedEvent['fields'] | undefined;
  readonly exists: boolean;
  readonly draft: Draft;
  readonly taken: ReadonlySet<string>;
  readonly report: ImportReport;
}

/** Writes an event, or what is new in it, and resolves to its id: another one when its date is another one now. */
export async function writeEvent({ dir, id, fields, last, exists, draft, taken, report }: Writing): Promise<string> {
  const path = join(dir, `${id}.yaml`);
  if (!exists) {
    if (last) report.removed(id);
    else {
      await writeFile(path, eventFile(fields));
      report.wrote('new');
    }
    return id;
  }
  if (last && digestOf(digestsOf(fields)) === digestOf(last)) {
    report.wrote('unchanged');
    return id;
  }
  const text = await readFile(path, 'utf8');
  const current = currentFields(text);
  const { changes, kept } = mergeFields(current, fields, last);
  if (kept.length > 0) report.kept(id, kept);
  report.wrote(changes.size > 0 ? 'changed' : 'unchanged');
  if (changes.size === 0) return id;
  const isDated = !changes.has('date') || id.startsWith(leadingDate(historicalDate(draft.date.edtf)));
  const moved = isDated ? id : uniqueId(draft.date.edtf, draft.title, taken);
  const former = moved === id ? [] : [['formerIds', [...listOf(current['formerIds']), id]] as const];
  await writeFile(path, changedFile(text, new Map([...changes, ...former])));
  if (moved !== id) await rename(path, join(dir, `${moved}.yaml`));
  return moved;
}

const fieldsSchema = z.record(z.string(), z.unknown());

/** The fields that a file has now; none when a person left it unreadable. */
function currentFields(text: string): Fields {
  return fieldsSchema.safeParse(parseYaml(text, DATE_KEYS).value).data ?? {};
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

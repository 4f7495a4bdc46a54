import { readFile as readBytes } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CalendarDate } from '../../shared/domain/calendar-date';
import { UsageError, messageOf } from '../commands/command';
import { type Draft, type Header, isDraft, isRefusal } from './draft';
import { languagesIn, prepareCollection } from './merge/collection-file';
import { importEvents } from './merge/import-events';
import { readFile } from './read-file';
import { createReport } from './report';
import type { Settle } from './settle';

export interface ImportRequest {
  readonly files: readonly string[];
  readonly into: string;
  /** The language of the files, unless they tell. */
  readonly language?: string | undefined;
  readonly today: CalendarDate;
  readonly settle: Settle;
  readonly printRefused: (line: string) => void;
  readonly progress: (done: number, of: number) => void;
}

/** Imports files into a folder of events, and resolves to how many events were read. Throws when a file has none. */
export async function runImport(request: ImportRequest): Promise<number> {
  const { files, into, language, today, printRefused, progress } = request;
  const settle = { ...request.settle, confirmed: [] };
  const known = await languagesIn(into);
  const report = createReport(printRefused);
  const read: ReadFile[] = [];
  for (const file of files) {
    const bytes = await bytesOf(file);
    const imported = await readFile(file, bytes, { language, languages: known, today, settle }).catch(
      (error: unknown) => {
        throw ofFile(file, error);
      },
    );
    const { items, header = {}, remarks = [] } = imported;
    for (const remark of remarks) settle.show(`${file}: ${remark}\n`);
    for (const item of items) if (isRefusal(item)) report.refused(file, item);
    const drafts = items.filter(isDraft);
    refuseForeign(file, drafts, imported.language, known);
    read.push({ file, header, drafts, language: imported.language });
  }
  const drafts = read.flatMap((each) => each.drafts);
  const [first] = read;
  if (!first || drafts.length === 0) throw new Error('nothing could be read');
  const languages = known ?? first.header.languages ?? [first.language];
  const target = await prepareCollection(into, { file: first.file, languages, header: first.header, drafts });
  const givenIds = new Set(drafts.flatMap(({ key, fields }) => (fields && key !== undefined ? [key] : [])));
  for (const each of read)
    await importEvents(each.file, each.drafts, { dir: into, target, today, givenIds, report, progress });
  settle.show(report.summary(into));
  if (target.isNew) settle.show(`Next: npm run events:check -- ${into}, then EVENTS_DIR=${into} npm start\n`);
  return report.count();
}

interface ReadFile {
  readonly file: string;
  readonly drafts: readonly Draft[];
  readonly header: Header;
  readonly language: string;
}

/** Texts in a language that the collection lacks would be refused one by one. */
function refuseForeign(file: string, drafts: readonly Draft[], language: string, known?: readonly string[]): void {
  const isForeign = (draft: Draft) =>
    known !== undefined && !Object.keys(draft.title).some((code) => known.includes(code));
  if (drafts.length > 0 && drafts.every(isForeign))
    throw new Error(
      `${file}: its texts are taken as ${language}, and the collection is in ${known?.join(', ')}: say --lang, or add ${language} to "languages" in its collection.yaml`,
    );
}

/** An error for the user that names the file; those of parsers do not. */
function ofFile(file: string, error: unknown): Error {
  const told =
    error instanceof RangeError && error.message.includes('call stack') ? 'it is nested too deep' : messageOf(error);
  if (error instanceof UsageError || told.includes(basename(file)))
    return error instanceof Error ? error : new Error(told);
  return new Error(`${basename(file)}: ${told}`, { cause: error });
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readBytes(file);
  } catch (error) {
    const code = typeof error === 'object' && error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw new Error(`${file}: file not found`, { cause: error });
    if (code === 'EISDIR') throw new Error(`${file} is a folder: name the files in it`, { cause: error });
    throw error;
  }
}

import { mkdtemp, readFile as readBytes, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRefusal } from '../../infra/import/draft';
import { readFile } from '../../infra/import/read-file';
import { runImport } from '../../infra/import/run-import';
import type { Settle } from '../../infra/import/settle';

export const TODAY = { year: 2026, month: 11, day: 28 };

/** Takes every guess. */
export const GUESSES: Settle = {
  map: undefined,
  dates: undefined,
  day: undefined,
  show: () => undefined,
  ask: () => Promise.resolve(''),
};

/** What is read from a file: a draft, or why there is none. */
export function readImport(path: string, bytes: Buffer, settle: Partial<Settle> = {}, language = 'en') {
  return readFile(path, bytes, { language, languages: [language], today: TODAY, settle: { ...GUESSES, ...settle } });
}

/** Each event of a file as line, EDTF and title; what is refused as line and reason. */
export async function itemsOf(path: string, bytes: Buffer, settle: Partial<Settle> = {}, language = 'en') {
  const { items } = await readImport(path, bytes, settle, language);
  return items.map((item) =>
    isRefusal(item) ? [item.line, item.reason] : [item.line, item.date.edtf, item.title[language]],
  );
}

/** A new folder that is there for the time of a test. */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'import-'));
}

interface ImportRun {
  readonly count: number;
  readonly refused: readonly string[];
  readonly shown: string;
}

/** Imports files as the command does with --yes. */
export async function importInto(
  into: string,
  files: readonly string[],
  given: Partial<Settle> & { language?: string | undefined; today?: typeof TODAY } = {},
): Promise<ImportRun> {
  const { language, today, ...settle } = { language: 'en', today: TODAY, ...given };
  const refused: string[] = [];
  let shown = '';
  const count = await runImport({
    ...{ files, into, language, today },
    settle: { ...GUESSES, show: (text) => void (shown += text), ...settle },
    printRefused: (line) => void refused.push(line.trimEnd()),
    progress: () => undefined,
  });
  return { count, refused, shown };
}

/** Everything in a folder, by name. */
export async function contentsOf(dir: string): Promise<Record<string, string>> {
  const names = (await readdir(dir)).sort();
  const texts = await Promise.all(names.map(async (name) => [name, await readBytes(join(dir, name), 'utf8')] as const));
  return Object.fromEntries(texts);
}

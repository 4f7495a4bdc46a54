import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { SeenEvent } from '../../../shared/adapters/event-files/check-collection';
import type { Fault } from '../../../shared/adapters/event-files/file-check';
import { ownText } from '../../../shared/adapters/own-text';
import type { FilePosition } from '../../../shared/adapters/event-files/parsed-file';

/**
 * The ids at the last check, so that one that changes with the date or the title of its event is noticed; after one that
 * has changed, what it is now.
 */
const MEMORY = '.event-ids';

const given = z.object({ id: z.string() });
const formerly = z.object({ formerIds: z.array(z.string()) });

/** Remembers the ids of events that are seen one after another, if any is made. */
export function idMemory(dir: string) {
  const path = join(dir, MEMORY);
  /** Where the titles stand. */
  const entries = new Map<string, Omit<Fault, 'message'>>();
  const former = new Set<string>();
  let isAnyMade = false;
  return {
    see({ id, entry }: SeenEvent, titleAt: FilePosition): void {
      if (id === undefined) return;
      entries.set(ownText(id), { file: entry.path, ...titleAt });
      isAnyMade ||= !given.safeParse(entry.value).success;
      for (const each of formerly.safeParse(entry.value).data?.formerIds ?? []) former.add(ownText(each));
    },

    /**
     * Doubts about made ids that are not what they were: reminders and links of the former id would be lost. Remembers
     * the ids for the next time, in a hidden file of the folder.
     */
    async renamed(): Promise<readonly Fault[]> {
      if (!isAnyMade) return [];
      const text = await readFile(path, 'utf8').catch(() => '');
      const remembered = new Map(text.split('\n').flatMap((line) => (line === '' ? [] : [idsIn(line)])));
      const fresh = [...entries.keys()].filter((id) => remembered.size > 0 && !remembered.has(id));
      const renamed = [...remembered].flatMap(([id, before]) => {
        if (entries.has(id) || former.has(id)) return [];
        const now = before !== undefined && entries.has(before) ? before : successorOf(id, fresh);
        const place = now === undefined ? undefined : entries.get(now);
        return now !== undefined && place ? [{ id, now, place }] : [];
      });
      const lines = [...entries.keys(), ...renamed.map(({ id, now }) => `${id} ${now}`)];
      // A folder that cannot be written to is checked all the same.
      await writeFile(path, `${lines.sort().join('\n')}\n`).catch(() => undefined);
      return renamed.map(({ id, place }) => ({
        ...place,
        message: `the id of this event was ${id}: with formerIds: [${id}] its reminders and links stay (${MEMORY} remembers it)`,
      }));
    },
  };
}

function idsIn(line: string): readonly [id: string, now: string | undefined] {
  const [id = '', now] = line.split(' ');
  return [id, now];
}

/** The event with the same title, or the only one with the same date. */
function successorOf(id: string, fresh: readonly string[]): string | undefined {
  const [date, title] = partsOf(id);
  const sameDate = fresh.filter((each) => partsOf(each)[0] === date);
  return fresh.find((each) => partsOf(each)[1] === title) ?? (sameDate.length === 1 ? sameDate[0] : undefined);
}

function partsOf(id: string): readonly [date: string, title: string] {
  const date = /^-?\d{4}(?:-\d\d){0,2}(?=-|$)/.exec(id)?.[0] ?? '';
  return [date, id.slice(date.length)];
}

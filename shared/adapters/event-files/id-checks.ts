import { basename } from 'node:path';
import * as z from 'zod/mini';
import { nearestChoice } from '../../language/searching/spelling';
import { type Fault, type FolderFile, YAML_EXTENSION } from './file-check';

/** Checks of ids that involve all files. */

const id = z.string();

/** The ids in a file. What cannot be read is left out: the schema reports it. */
const idsSchema = z.object({
  id,
  related: z.catch(z._default(z.array(z.catch(z.object({ id }), { id: '' })), []), []),
  formerIds: z.catch(z._default(z.array(z.catch(id, '')), []), []),
});

interface IdsOfFile extends z.infer<typeof idsSchema> {
  readonly file: FolderFile;
}

/** Each id is the name of its file, and no other file has it; related events exist; former ids are of one event. */
export function checkIds(files: readonly FolderFile[]): Fault[] {
  const known = files.flatMap((file): IdsOfFile[] => {
    const { data } = idsSchema.safeParse(file.value);
    return data ? [{ file, ...data }] : [];
  });
  return known.flatMap((each) => [
    ...nameFaults(each),
    ...sameIdFaults(each, known),
    ...relatedFaults(each, files),
    ...formerIdFaults(each, known),
  ]);
}

function nameFaults({ id, file }: IdsOfFile): Fault[] {
  const name = nameOf(file);
  return name === id ? [] : [fault(file, ['id'], `id "${id}" is not the name of the file, "${name}"`)];
}

function sameIdFaults({ id, file }: IdsOfFile, known: readonly IdsOfFile[]): Fault[] {
  return known
    .filter((other) => other.file !== file && other.id === id)
    .map((other) => {
      const { line, column } = other.file.placeOf(['id']);
      return fault(file, ['id'], `id "${id}" is also in ${basename(other.file.path)}:${line}:${column}`);
    });
}

/** A file that cannot be read has the id that its name tells. */
function relatedFaults({ id, related, file }: IdsOfFile, files: readonly FolderFile[]): Fault[] {
  const names = files.map(nameOf);
  return related.flatMap((other, index) => {
    const path = ['related', index, 'id'];
    if (other.id === id) return [fault(file, path, 'an event is not related to itself')];
    if (other.id === '' || names.includes(other.id)) return [];
    const nearest = nearestChoice(other.id, names);
    const advice = nearest === undefined ? '' : `: did you mean "${nearest}"?`;
    return [fault(file, path, `there is no event "${other.id}"${advice}`)];
  });
}

function formerIdFaults({ formerIds, file }: IdsOfFile, known: readonly IdsOfFile[]): Fault[] {
  return formerIds.flatMap((former, index) => {
    const path = ['formerIds', index];
    const current = known.find((other) => other.id === former);
    if (current) return [fault(file, path, `former id "${former}" is the id of ${basename(current.file.path)}`)];
    const rival = known.find((other) => other.file !== file && former !== '' && other.formerIds.includes(former));
    return rival ? [fault(file, path, `former id "${former}" is also in ${basename(rival.file.path)}`)] : [];
  });
}

function nameOf({ path }: FolderFile): string {
  return basename(path).replace(YAML_EXTENSION, '');
}

function fault(file: FolderFile, path: readonly PropertyKey[], message: string): Fault {
  return { file: file.path, ...file.placeOf(path), message };
}

import * as z from 'zod/mini';
import { parseHistoricalDate } from '../../domain/historical-date';
import { isEventId } from '../../domain/historical-event';
import type { EventEntry } from './file-entries';
import { localText } from './mapping-schema';
import { madeId } from './made-id';
import { edtfOf } from './written-date';

/** What an id is given by, or made of. */
function identitySchema(languages: readonly string[] | undefined) {
  return z.object({
    id: z.catch(z.optional(z.string()), undefined),
    date: z.catch(z.optional(z.string()), undefined),
    title: z.catch(z.optional(localText(languages)), undefined),
  });
}

/**
 * The id of each event: its own, the name of its file, or one made of its date and title. Undefined when it has none
 * that can be read.
 */
export function idReader(languages: readonly string[] | undefined) {
  const schema = identitySchema(languages);
  return ({ value, name }: EventEntry): string | undefined => {
    const { id, date, title } = schema.safeParse(value).data ?? {};
    if (id !== undefined) return id;
    if (name !== undefined && isEventId(name)) return name;
    const parsed = date === undefined ? undefined : parseHistoricalDate(edtfOf(date));
    return parsed && 'date' in parsed && title ? madeId(parsed.date, title) : name;
  };
}

import * as z from 'zod/mini';
import type { LocalText } from '../../domain/historical-event';
import { unknownKeys } from './fault-messages';

/** Text that is not blank. */
export const textSchema = z.string().check(z.regex(/\S/, { error: 'the text is empty' }));

/** Has every key of the type, whose names are written as plain text in files. */
export type Shape<Type> = Readonly<Record<keyof Type, z.ZodMiniType>>;

/** A mapping with these keys and no others. */
export function mapping<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? unknownKeys(issue.keys, Object.keys(shape)) : undefined),
  });
}

/** A text in each of the languages; in any language when they are not known. */
export function localText(languages: readonly string[] | undefined, text = textSchema): z.ZodMiniType<LocalText> {
  if (!languages) return z.record(textSchema, text);
  return mapping(Object.fromEntries(languages.map((language) => [language, text])));
}

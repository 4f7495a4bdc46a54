import * as z from 'zod/mini';
import type { LocalText } from '../../domain/historical-event';
import { unknownKeys } from './fault-messages';

/** Text of one or several lines that is not blank. */
export const proseSchema = z.string().check(z.regex(/\S/, { error: 'the text is empty' }));

/** Text that stands within a line: a line break would break the list or the button that shows it. */
export const textSchema = proseSchema.check(
  z.regex(/^[^\n]*$/, { error: 'the text has a line break: write ">-" in the place of "|" or ">"' }),
);

/** A schema for each key of a type, but those that only the store knows. Names are plain text in files. */
export type Shape<Type> = Readonly<Record<Exclude<keyof Type, 'changed' | 'versions' | 'revision'>, z.ZodMiniType>>;

/** A mapping with these keys and no others. */
export function mapping<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? unknownKeys(issue.keys, Object.keys(shape)) : undefined),
  });
}

/**
 * A text in each of the languages; in any language when they are not known. In a collection of one language the text
 * alone will do.
 */
export function localText(languages: readonly string[] | undefined, text = textSchema): z.ZodMiniType<LocalText> {
  if (!languages) return z.record(textSchema, text);
  const shape = Object.fromEntries(languages.map((language) => [language, text]));
  const [only, ...others] = languages;
  if (only === undefined || others.length > 0) return inEach(shape);
  const alone = mapping(shape).check(z.meta({ type: ['object', 'string'] }));
  return z.pipe(
    z.transform((written: unknown) => (typeof written === 'string' ? { [only]: written } : written)),
    alone,
  );
}

function inEach(shape: Readonly<Record<string, z.ZodMiniType<string>>>) {
  const form = `{ ${Object.keys(shape)
    .map((language) => `${language}: …`)
    .join(', ')} }`;
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, Object.keys(shape));
      return typeof issue.input === 'string' ? `give the text in each language: ${form}` : undefined;
    },
  });
}

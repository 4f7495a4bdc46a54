import * as z from 'zod/mini';
import { localText, mapping, textSchema } from './mapping-schema';

/** Files of events write names in English, or in the first language of a collection without English. */
function languageOfNames(languages: readonly string[]): string | undefined {
  return languages.find((each) => each === 'en') ?? languages[0];
}

/** The keys of an entry that are no languages. */
const searchedBy = {
  aliases: z.optional(z.array(textSchema).check(z.describe('Other names of the same, in any language.'))),
  within: z.optional(z.union([textSchema, z.array(textSchema)])),
};

/** The schema of an entry in the table of names: the name in the other languages, and what else search finds it by. */
export function nameSchema(languages: readonly string[] | undefined) {
  const others = languages?.filter((each) => each !== languageOfNames(languages));
  const texts = Object.fromEntries((others ?? []).map((language) => [language, textSchema]));
  const entry = others ? mapping({ ...texts, ...searchedBy }) : z.catchall(z.object(searchedBy), textSchema);
  return z.pipe(entry, z.transform(splitEntry));
}

const translations = localText(undefined);

function splitEntry({ aliases = [], within = [], ...text }: z.infer<z.ZodMiniObject<typeof searchedBy>>) {
  return { text: translations.parse(text), aliases, within: [within].flat() };
}

import * as z from 'zod/mini';
import type { Source } from '../../domain/historical-event';
import { dateSchema } from './date-schema';
import { type Shape, type localText, mapping, textSchema } from './mapping-schema';
import { wordCount } from './word-count';

const MOST_WORDS_QUOTED = 25;

/** The fields of a source, given the schema of a text in each language. */
export function sourceFields(local: ReturnType<typeof localText>) {
  return {
    outlet: z.optional(textSchema.check(z.describe('Who published it; of a url its host, unless given.'))),
    title: z.optional(textSchema),
    author: z.optional(textSchema),
    published: z.optional(dateSchema),
    language: z.optional(languageSchema),
    quote: z.optional(quoteSchema),
    url: z.optional(urlSchema),
    record: z.optional(textSchema.check(z.describe('Where to find it when it is not online: archive, book, page.'))),
    supports: z.optional(local.check(z.describe('What the source is evidence of; the whole event, unless given.'))),
    supportsDate: z.optional(dateSchema),
    stateMedia: z.optional(z.boolean().check(z.describe('By a state body, or media that a state owns.'))),
    copy: z.optional(z.boolean().check(z.describe('A reprint of another source: no evidence of its own.'))),
    document: z.optional(textSchema.check(z.describe('The file name of the source document.'))),
  } satisfies Shape<Source>;
}

/** What a source leaves out that names no outlet of its own. */
export type DefaultSource = z.infer<z.ZodMiniObject<ReturnType<typeof sourceFields>>>;

/** The schema of a source; its address alone may stand for it. */
export function sourceSchema(local: ReturnType<typeof localText>, defaultSource: DefaultSource = {}) {
  const whole = mapping(sourceFields(local)).check(
    z.check(({ value, issues }) => {
      const complete = completeSource(value, defaultSource);
      const report = (message: string) => issues.push({ code: 'custom', input: value, message });
      if (!hasEvidence(complete)) report('a source needs a "quote", a "url" or a "record", to be checked by');
      else if (complete.outlet === '') report('a source without a "url" needs an "outlet": who published it?');
    }),
    z.meta({ type: ['object', 'string'] }),
  );
  return z.pipe(
    z.transform((written: unknown) => (typeof written === 'string' ? { url: written } : written)),
    whole,
  );
}

/** A source with its outlet: its own, that of the default source, or the host of its address. */
export function completeSource(source: DefaultSource, defaultSource: DefaultSource = {}) {
  const complete = source.outlet === undefined ? { ...defaultSource, ...source } : source;
  return { ...complete, outlet: complete.outlet ?? hostOf(complete.url ?? '') };
}

/** Whether it can be looked up, or quotes what it says. */
export function hasEvidence({ quote, url, record }: DefaultSource = {}): boolean {
  return quote !== undefined || url !== undefined || record !== undefined;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

const languageSchema = z
  .string()
  .check(
    z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'a language must be a code such as en, ru or zh' }),
    z.describe('The language that the source is written in: en, ru, zh …'),
  );

const urlSchema = z.string().check(
  z.regex(/^https?:\/\/\S+$/, { error: 'a URL must begin with https:// and have no spaces', abort: true }),
  z.refine((url) => URL.canParse(url) && new URL(url).hostname.includes('.'), {
    error: 'the URL cannot be opened',
  }),
);

const quoteSchema = textSchema.check(
  z.check(({ value, issues }) => {
    const words = wordCount(value);
    if (words <= MOST_WORDS_QUOTED) return;
    const message = `a quote has at most ${MOST_WORDS_QUOTED} words, this one ${words}`;
    issues.push({ code: 'custom', input: value, message });
  }),
  z.describe(`The source's own words, ${MOST_WORDS_QUOTED} at most.`),
);

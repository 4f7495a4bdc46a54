import { type FormattedQuery, formatQuery } from '../reading/format-query';
import type { Subject, Understanding } from './understanding';

/** What was understood, as other programs get it: the dates, and what else is asked; nothing is there that was not said. */
export type FormattedUnderstanding = FormattedQuery & {
  /** What is looked for beside the dates, as it was typed. */
  readonly lookFor?: readonly string[];
  readonly asked?: string;
  readonly which?: string;
  /** The time beside named events: `{"kind":"after","ends":["treaty"]}`. */
  readonly bound?: { readonly kind: string; readonly ends: readonly string[] };
  /** The kind of small talk, or the command that was meant. */
  readonly talk?: string;
};

export function formatUnderstanding(understood: Understanding): FormattedUnderstanding {
  const { dates, words, asked, which, bound, talk } = understood;
  return {
    ...formatQuery(dates),
    ...(words.length > 0 && !talk && { lookFor: words.map(({ typed }) => typed) }),
    ...(asked && { asked }),
    ...(which && { which }),
    ...(bound && { bound: { kind: bound.kind, ends: bound.ends.map(nameOf) } }),
    ...(talk && { talk: talk.kind === 'command' ? `/${talk.name}` : talk.kind }),
  };
}

function nameOf({ words, which }: Subject): string {
  return [which, ...words.map(({ typed }) => typed)].filter(Boolean).join(' ');
}

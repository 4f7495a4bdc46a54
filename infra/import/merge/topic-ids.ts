import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { LocalText } from '../../../shared/domain/historical-event';
import { romanise } from './romanise';

const LONGEST_TOPIC = 40;

const labelSchema = z.record(z.string(), z.string());

interface TopicIds {
  /** The id of each name. */
  readonly ids: ReadonlyMap<string, string>;
  /** The labels of topics that the collection lacks. */
  readonly added: ReadonlyMap<string, LocalText>;
}

/** The ids of topics by their names: those of topics that have the id or the label, else new ones. */
export function topicIds(
  names: readonly string[],
  known: ReadonlyMap<string, unknown>,
  labels: Readonly<Record<string, LocalText>>,
  languages: readonly string[],
): TopicIds {
  const ids = new Map<string, string>();
  const added = new Map<string, LocalText>();
  for (const [id, label] of known)
    for (const text of [id, ...Object.values(labelSchema.safeParse(label).data ?? {})]) ids.set(text.toLowerCase(), id);
  for (const name of new Set(names)) {
    const id = ids.get(name.toLowerCase()) ?? topicId(name);
    ids.set(name.toLowerCase(), id);
    ids.set(name, id);
    if (!known.has(id) && !added.has(id))
      added.set(id, labelOf(name) ?? Object.fromEntries(languages.map((code) => [code, name])));
  }
  return { ids, added };

  /** A name may be any word: "constructor" is one of every object. */
  function labelOf(name: string): LocalText | undefined {
    return Object.hasOwn(labels, name) ? labels[name] : undefined;
  }
}

function topicId(name: string): string {
  const latin = romanise(name);
  const plain = latin.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const id = plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
  if (!/[^\p{Script=Latin}\P{L}]/u.test(latin) && id.length <= LONGEST_TOPIC && id !== '') return id;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 6);
  const cut = id.slice(0, LONGEST_TOPIC - digest.length - 1).replace(/-$/, '');
  return `${cut === '' ? 'topic' : cut}-${digest}`;
}

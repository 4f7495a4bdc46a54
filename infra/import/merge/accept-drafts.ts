import { eventFileSchema } from '../../../shared/adapters/event-files/event-file-schema';
import { checkFile } from '../../../shared/adapters/event-files/file-check';
import type { CollectionVocabulary } from '../../../shared/adapters/event-files/vocabulary';
import type { Draft } from '../draft';
import type { ImportReport } from '../report';
import { type FieldRules, eventFields } from './event-fields';
import { type Fields, digestOf } from './record';

export interface Accepted {
  readonly draft: Draft;
  readonly fields: Fields;
}

interface Accepting {
  readonly file: string;
  readonly vocabulary: CollectionVocabulary;
  readonly rules: FieldRules;
  readonly report: ImportReport;
}

/** The drafts that pass the check of the collection, each once; the others are refused. */
export function acceptDrafts(drafts: readonly Draft[], { file, vocabulary, rules, report }: Accepting): Accepted[] {
  const schema = eventFileSchema(vocabulary);
  const lines = new Map<string, number>();
  return drafts.flatMap((draft) => {
    const { line, key } = draft;
    const fields = eventFields(draft, rules);
    const digest = digestOf([key, fields]);
    const same = lines.get(digest);
    const [fault] = checkFile(
      { path: file, value: fields, faults: [], doubts: [], placeOf, placeOfKey: placeOf },
      schema,
    ).faults;
    const reason = fault?.message ?? (same === undefined ? undefined : `the same event as in line ${same}`);
    if (reason !== undefined) {
      report.refused(file, { line, reason });
      return [];
    }
    lines.set(digest, line);
    return [{ draft, fields }];
  });
}

function placeOf() {
  return { line: 1, column: 1 };
}

import { closeSpan } from '../../../shared/domain/span';
import { historicalDate, spanOf } from '../../../shared/domain/historical-date';
import type { ReadingOptions } from '../columns/read-table';
import type { DateRules } from '../dates/date-rules';
import { readDate } from '../dates/read-date';
import type { DraftSource, Imported, Item } from '../draft';
import { inLanguages } from '../texts/import-texts';
import { plainLine } from '../texts/plain-text';
import { textsOf } from '../texts/title-and-summary';
import { type GedcomNode, childOf, gedcomRecords, valueOf } from './gedcom-lines';

/** What happens to a person, by tag; other tags name themselves by their TYPE. */
const NAMED = { BIRT: 'born', DEAT: 'died', MARR: 'married' } as const;
const EVENTS = new Set([
  ...Object.keys(NAMED),
  ...['CHR', 'BAPM', 'BURI', 'CREM', 'IMMI', 'EMIG', 'NATU', 'GRAD', 'RETI', 'ADOP', 'ORDN', 'EVEN', 'DIV', 'ENGA'],
]);

/** Somebody born less than this many years ago may be alive. */
const LONGEST_LIFE = 110;

/** The dated events of persons and families in a family tree. Persons who may be alive are left out. */
export function readGedcom(text: string, { language, today }: ReadingOptions): Imported {
  const records = gedcomRecords(text);
  const byId = new Map(records.map((node) => [node.id, node]));
  const rules: DateRules = { language, today, minus: 'historical' };
  const living = new Set(records.filter((node) => node.tag === 'INDI' && mayBeAlive(node)).map(({ id }) => id));
  const items = records.flatMap((node): Item[] => {
    const people = peopleOf(node);
    return node.children
      .filter(({ tag }) => EVENTS.has(tag))
      .flatMap((event) => {
        const isPrivate = people.some(({ id }) => living.has(id)) && !isLongAgo(valueOf(event, 'DATE'));
        if (isPrivate) return [{ line: event.line, reason: 'the person may be alive' }];
        return eventItem(node, event, people.map(nameOf).filter(Boolean));
      });
  });
  const isAnsel = /^1 CHAR ANSEL\s*$/m.test(text) && /[^\p{ASCII}]/u.test(text);
  return { items, remarks: isAnsel ? ['it is ANSEL: letters with accents are wrong; save it as UTF-8'] : [] };

  function peopleOf(node: GedcomNode): GedcomNode[] {
    if (node.tag === 'INDI') return [node];
    if (node.tag !== 'FAM') return [];
    return ['HUSB', 'WIFE'].flatMap((tag) => byId.get(valueOf(node, tag)) ?? []);
  }

  function eventItem(node: GedcomNode, event: GedcomNode, names: readonly string[]): Item[] {
    const { line, tag } = event;
    const written = valueOf(event, 'DATE');
    if (names.length === 0)
      return node.tag === 'INDI' || node.tag === 'FAM' ? [{ line, reason: 'the person has no name' }] : [];
    const date = readDate(written, rules);
    if ('reason' in date) return [{ line: childOf(event, 'DATE')?.line ?? line, reason: date.reason }];
    const texts = textsOf({ [language]: titleOf(event, names) }, { [language]: noteOf(event) });
    if (!texts) return [{ line, reason: 'no title' }];
    const place = plainLine(valueOf(event, 'PLAC'));
    const key =
      node.id === undefined
        ? undefined
        : `${node.id} ${tag} ${node.children.filter((each) => each.tag === tag).indexOf(event)}`;
    return [
      { line, key, date, ...texts, people: names, places: place === '' ? [] : [place], sources: sourcesOf(event) },
    ];
  }

  function titleOf({ tag, ...event }: GedcomNode, names: readonly string[]): string {
    const what = Object.entries(NAMED).find(([each]) => each === tag)?.[1];
    const joined = names.join(' – ');
    if (what !== undefined) return inLanguages([language], (texts) => texts[what](joined))[language] ?? joined;
    const type = event.children.find((child) => child.tag === 'TYPE')?.value ?? event.value.replace(/^Y$/, '');
    const name = inLanguages([language], ({ lives }) => lives[tag] ?? tag)[language] ?? tag;
    return [joined, plainLine(type) || name].join(': ');
  }

  function mayBeAlive(person: GedcomNode): boolean {
    if (childOf(person, 'DEAT') ?? childOf(person, 'BURI') ?? childOf(person, 'CREM')) return false;
    return !isLongAgo(valueOf(childOf(person, 'BIRT') ?? childOf(person, 'CHR'), 'DATE'));
  }

  function isLongAgo(written: string): boolean {
    const read = readDate(written, rules);
    return 'edtf' in read && closeSpan(spanOf(historicalDate(read.edtf))).to.year <= today.year - LONGEST_LIFE;
  }

  function noteOf(event: GedcomNode): string {
    const note = valueOf(event, 'NOTE');
    return byId.get(note)?.value ?? note;
  }

  function sourcesOf(event: GedcomNode): DraftSource[] {
    return event.children
      .filter(({ tag }) => tag === 'SOUR')
      .flatMap((cited): DraftSource[] => {
        const source = byId.get(cited.value);
        const title = plainLine(source ? valueOf(source, 'TITL') : cited.value);
        if (title === '') return [];
        const page = plainLine(valueOf(cited, 'PAGE'));
        return [{ outlet: title.slice(0, 80), record: [title, page].filter(Boolean).join(', ') }];
      });
  }
}

/** Without the slashes around the surname. */
function nameOf(person: GedcomNode): string {
  return plainLine(valueOf(person, 'NAME').replaceAll('/', ' '));
}

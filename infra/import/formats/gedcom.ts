import { closeSpan } from '../../../shared/domain/span';
import { historicalDate, spanOf } from '../../../shared/domain/historical-date';
import type { ReadingOptions } from '../reading-options';
import type { DateRules } from '../dates/date-rules';
import type { Imported, ImportedItem } from '../draft';
import { inLanguages } from '../texts/import-texts';
import { plainLine } from '../texts/plain-text';
import { titleAndSummary } from '../texts/title-and-summary';
import { readGedcomDate } from './gedcom-date';
import { type GedcomNode, childOf, gedcomRecords, valueOf } from './gedcom-lines';
import { noteOf, placesOf, draftSourcesOf } from './gedcom-parts';

/** What happens to a person, by tag; other tags name themselves by their TYPE. */
const NAMED = { BIRT: 'born', DEAT: 'died', MARR: 'married' } as const;
const EVENTS = new Set([
  ...Object.keys(NAMED),
  ...['CHR', 'CHRA', 'BAPM', 'BARM', 'BASM', 'BLES', 'CONF', 'FCOM', 'BURI', 'CREM', 'IMMI', 'EMIG', 'NATU', 'CENS'],
  ...['GRAD', 'RETI', 'ADOP', 'ORDN', 'PROB', 'WILL', 'EVEN', 'DIV', 'DIVF', 'ANUL', 'ENGA', 'MARB', 'MARC', 'MARL'],
  'MARS',
]);
/** What a person is or has, an event only when it is dated. */
const ATTRIBUTES = new Set(['RESI', 'OCCU', 'EDUC', 'TITL', 'FACT', 'PROP', 'RELI', 'NATI']);

/** Somebody born less than this many years ago may be alive. */
const LONGEST_LIFE = 110;

/** The dated events of persons and families in a family tree. Persons who may be alive are left out. */
export function readGedcom(text: string, { language, today }: ReadingOptions): Imported {
  const records = gedcomRecords(text);
  const byId = new Map(records.map((node) => [node.id, node]));
  const rules: DateRules = { language, today, minus: 'historical' };
  const living = new Set(records.filter((node) => node.tag === 'INDI' && mayBeAlive(node)).map(({ id }) => id));
  const items = records.flatMap((node): ImportedItem[] => {
    const people = peopleOf(node);
    return node.children
      .filter((each) => EVENTS.has(each.tag) || (ATTRIBUTES.has(each.tag) && childOf(each, 'DATE')))
      .flatMap((event) => {
        const isPrivate = people.some(({ id }) => living.has(id)) && !isLongAgo(event);
        if (isPrivate) return [{ line: event.line, reason: 'the person may be alive' }];
        return eventItem(node, event, people.map(nameOf).filter(Boolean));
      });
  });
  const [, encoding] = /^1 CHAR (ANSEL|IBMPC)\s*$/m.exec(text) ?? [];
  const isWrong = encoding !== undefined && /[^\p{ASCII}]/u.test(text);
  return { items, remarks: isWrong ? [`it is ${encoding}: letters with accents are wrong; save it as UTF-8`] : [] };

  function peopleOf(node: GedcomNode): GedcomNode[] {
    if (node.tag === 'INDI') return [node];
    if (node.tag !== 'FAM') return [];
    return ['HUSB', 'WIFE'].flatMap((tag) => byId.get(valueOf(node, tag)) ?? []);
  }

  function eventItem(node: GedcomNode, event: GedcomNode, names: readonly string[]): ImportedItem[] {
    const { line, tag } = event;
    if (names.length === 0)
      return node.tag === 'INDI' || node.tag === 'FAM' ? [{ line, reason: 'the person has no name' }] : [];
    const date = dateOf(event);
    if ('reason' in date) return [{ line: childOf(event, 'DATE')?.line ?? line, reason: date.reason }];
    const texts = titleAndSummary({ [language]: titleOf(event, names) }, { [language]: noteOf(event, byId) });
    if (!texts) return [{ line, reason: 'no title' }];
    const key =
      node.id === undefined
        ? undefined
        : `${node.id} ${tag} ${node.children.filter((each) => each.tag === tag).indexOf(event)}`;
    const [places, sources] = [placesOf(event), draftSourcesOf(event, byId)];
    return [{ line, key, date, ...texts, people: [...new Set(names)], places, sources }];
  }

  function titleOf(event: GedcomNode, names: readonly string[]): string {
    const { tag } = event;
    const what = Object.entries(NAMED).find(([each]) => each === tag)?.[1];
    const joined = names.join(' – ');
    if (what !== undefined) return inLanguages([language], (texts) => texts[what](joined))[language] ?? joined;
    const name = inLanguages([language], ({ lives }) => lives[tag] ?? tag)[language] ?? tag;
    const told = [valueOf(event, 'TYPE'), event.value.replace(/^Y$/, '')].map(plainLine).filter(Boolean);
    return [joined, told.length > 0 ? [...new Set(told)].join(', ') : name].join(': ');
  }

  function dateOf(event: GedcomNode) {
    return readGedcomDate(valueOf(event, 'DATE'), plainLine(valueOf(childOf(event, 'DATE'), 'PHRASE')), rules);
  }

  function mayBeAlive(person: GedcomNode): boolean {
    if (childOf(person, 'DEAT') ?? childOf(person, 'BURI') ?? childOf(person, 'CREM')) return false;
    const beginning = childOf(person, 'BIRT') ?? childOf(person, 'CHR');
    return !beginning || !isLongAgo(beginning);
  }

  function isLongAgo(event: GedcomNode): boolean {
    const read = dateOf(event);
    return 'edtf' in read && closeSpan(spanOf(historicalDate(read.edtf))).to.year <= today.year - LONGEST_LIFE;
  }
}

/** Without the slashes around the surname. */
function nameOf(person: GedcomNode): string {
  const name = childOf(person, 'NAME');
  const parts = [valueOf(name, 'GIVN'), valueOf(name, 'SURN')].join(' ');
  return plainLine((name?.value.trim() || parts).replaceAll('/', ' '));
}

import type { CalendarDate } from '../../../domain/calendar-date';
import { wantedLines } from '../../../domain/chat-settings';
import type { EventLine } from '../../../domain/event-line';
import { historicalDate } from '../../../domain/historical-date';
import { type SidePart, partOf } from '../../../domain/list-part';
import { type Span, closeSpan } from '../../../domain/span';
import { SPANNING, type Spanning, type Surroundings } from '../../../domain/surroundings';
import type { Language } from '../../../language/language';
import { sideHeading } from '../../../language/list-heading';
import { type ListSection, renderBrief } from '../../../language/render-list';
import type { Asker } from '../../asker';
import type { AnswerPorts } from '../../answer-ports';

/** The first events of a part of a list, and whether there may be others. */
export interface Side {
  readonly part: SidePart;
  readonly lines: readonly EventLine[];
  readonly more: boolean;
}

/** How many events of a part stand beside a list. */
const MOST_BESIDE = 3;

/** What was going on in the span, and what belongs to it with its day unknown; only parts that have events. */
export async function readSides(
  ports: Pick<AnswerPorts, 'events'>,
  asker: Pick<Asker, 'settings'>,
  span: Span,
  known?: Surroundings,
): Promise<readonly Side[]> {
  const surroundings = known ?? (await ports.events.around(closeSpan(span).from));
  if (!surroundings) return [];
  const sides = await Promise.all(
    (['going-on', 'day-unknown'] as const).map((part) => readSide(ports, asker, { span, part }, surroundings)),
  );
  return sides.filter(({ lines, more }) => lines.length > 0 || more);
}

async function readSide(
  { events }: Pick<AnswerPorts, 'events'>,
  { settings }: Pick<Asker, 'settings'>,
  { span, part }: { readonly span: Span; readonly part: SidePart },
  { spanning }: Surroundings,
): Promise<Side> {
  const wanted = wantedLines(settings);
  const isOfPart = ({ date }: EventLine) => partOf(historicalDate(date), span) === part;
  // The events of a kind are all of one part, but for long ones without a beginning that end in the span.
  const isAsked = (kind: Spanning) =>
    spanning[kind]?.lines.some(isOfPart) === true || (kind === 'long' && part === 'going-on');
  const some = SPANNING.filter(isAsked).flatMap((kind) => spanning[kind] ?? []);
  const lines = some.flatMap((each) => each.lines).filter((line) => isOfPart(line) && (wanted?.(line) ?? true));
  const isCut = some.some(({ more }) => more);
  if (isCut && lines.length < (wanted ? MOST_BESIDE : 1)) {
    const page = await events.beside(span, part, { size: MOST_BESIDE, direction: 'forward', wanted });
    return { part, lines: page.lines, more: page.next !== undefined };
  }
  return { part, lines: lines.slice(0, MOST_BESIDE), more: isCut || lines.length > MOST_BESIDE };
}

/** A part as a section of a message, with the way to all of it. */
export function sectionOf(
  { part, lines: events, more }: Side,
  span: Span,
  { language, today }: SideContext,
): ListSection {
  const heading = sideHeading(part, span, language);
  return {
    heading,
    events,
    line: (event, number) => renderBrief(event, language, today, number),
    all: more ? { label: language.messages.sides.all(heading), action: { kind: 'in-span', span, part } } : undefined,
  };
}

interface SideContext {
  readonly language: Language;
  readonly today: CalendarDate;
}

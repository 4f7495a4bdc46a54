import {
  FACTS,
  type Facts,
  type HistoricalEvent,
  type LocalText,
  type SomeFacts,
  type Version,
} from './historical-event';
import { isPlan } from './standing';

/** How many former wordings of an event are kept. */
export const MOST_VERSIONS = 8;

/** A change of the facts of an event that is more than a change of its wording. */
export interface Correction extends Pick<Version, 'reason'> {
  /** ISO 8601, in UTC, to the second. */
  readonly at: string;
  /** The facts that differ, as they were and as they are. */
  readonly before: SomeFacts;
  readonly after: SomeFacts;
}

/**
 * The event of the collection with its former wordings: those that the stored event has, and its own if its facts were
 * others. `now` is ISO 8601, in UTC, to the second. Facts that come back get the revision that they had. A reason, or
 * that a change was minor, may be given later than the change.
 */
export function withVersions(
  event: HistoricalEvent,
  stored: HistoricalEvent | undefined,
  now: string,
): HistoricalEvent {
  if (!stored) return event;
  const [before, after] = [factsOf(stored), factsOf(event)];
  const was = differing(before, after);
  const { versions = [], revision = 0 } = stored;
  const { reason } = event;
  if (Object.keys(was).length === 0) {
    const [latest, ...others] = versions;
    if (!latest) return event;
    const isMadeMinor = event.minor === true && stored.minor !== true;
    return versioned(
      event,
      [reason ? { ...latest, reason } : latest, ...others],
      isMadeMinor ? latest.revision : revision,
    );
  }
  const earlier = wordingsOf(stored).find(({ facts }) => Object.keys(differing(facts, after)).length === 0);
  const keepsRevision = event.minor === true || isFulfilled(before, after);
  const next = keepsRevision
    ? revision
    : (earlier?.revision ?? Math.max(revision, ...versions.map((each) => each.revision)) + 1);
  return versioned(
    event,
    [{ was, until: laterThan(versions[0]?.until, now), ...(reason && { reason }), revision }, ...versions],
    next,
  );
}

/** The instant, or the second after the one before where that is not earlier: the clock may have been set back. */
function laterThan(before: string | undefined, now: string): string {
  if (before === undefined || before < now) return now;
  return `${new Date(Date.parse(before) + 1000).toISOString().slice(0, 19)}Z`;
}

function versioned(event: HistoricalEvent, versions: readonly Version[], revision: number): HistoricalEvent {
  return { ...event, versions: versions.slice(0, MOST_VERSIONS), ...(revision > 0 && { revision }) };
}

/** A correction, and the event as it is now. */
export interface CorrectedEvent extends Correction, Pick<HistoricalEvent, 'id' | 'formerIds' | 'date' | 'title'> {}

export function correctedEvent({
  id,
  formerIds,
  date,
  title,
}: HistoricalEvent): Omit<CorrectedEvent, keyof Correction> {
  return { id, ...(formerIds && { formerIds }), date, title };
}

/** The corrections of an event, the latest first. */
export function correctionsOf(event: HistoricalEvent): readonly Correction[] {
  const [, ...former] = wordingsOf(event);
  return former.flatMap(({ facts, revision, version: { until: at, was: before, reason } }, index) => {
    const next = index === 0 ? { facts: factsOf(event), revision: event.revision ?? 0 } : former[index - 1];
    if (!next || next.revision === revision) return [];
    return [{ at, before, after: differing(next.facts, facts), ...(reason && { reason }) }];
  });
}

/** How the facts of an event differ from those of a revision; undefined when they do not, or it is not known. */
export function changeSince(
  event: HistoricalEvent,
  revision: number,
): Pick<Correction, 'before' | 'after' | 'reason'> | undefined {
  if (revision === (event.revision ?? 0)) return undefined;
  const told = wordingsOf(event).find((each) => each.revision === revision);
  if (!told) return undefined;
  const now = factsOf(event);
  const reason = event.versions?.[0]?.reason;
  return { before: differing(told.facts, now), after: differing(now, told.facts), ...(reason && { reason }) };
}

interface Wording {
  readonly facts: Facts;
  readonly revision: number;
}

/** The wordings of an event as a whole: the present one, then the former ones, the latest first. */
function wordingsOf(event: HistoricalEvent): readonly [Wording, ...(Wording & { readonly version: Version })[]] {
  let facts = factsOf(event);
  const former = (event.versions ?? []).map((version) => {
    facts = factsWith(facts, version.was);
    return { facts, revision: version.revision, version };
  });
  return [{ facts: factsOf(event), revision: event.revision ?? 0 }, ...former];
}

function factsWith(facts: Facts, { date, title, kind, outcome }: SomeFacts): Facts {
  return {
    date: date ?? facts.date,
    title: title ?? facts.title,
    kind: kind ?? facts.kind,
    outcome: outcome === undefined ? facts.outcome : outcome,
  };
}

function factsOf({ date, title, kind, outcome }: HistoricalEvent): Facts {
  return {
    date,
    title,
    kind,
    outcome: outcome ? { status: outcome.status, ...(outcome.text && { text: outcome.text }) } : null,
  };
}

/** Those facts of the first that the second has otherwise. */
function differing(facts: Facts, others: Facts): SomeFacts {
  return Object.fromEntries(FACTS.filter((name) => !isSame[name](facts, others)).map((name) => [name, facts[name]]));
}

const isSame: Readonly<Record<keyof Facts, (one: Facts, other: Facts) => boolean>> = {
  date: (one, other) => one.date === other.date,
  title: (one, other) => isSameText(one.title, other.title),
  kind: (one, other) => one.kind === other.kind,
  outcome: ({ outcome: one }, { outcome: other }) =>
    (one?.status ?? 'unknown') === (other?.status ?? 'unknown') && isSameText(one?.text ?? {}, other?.text ?? {}),
};

/** A translation that is added, or left out, changes no text. */
function isSameText(one: LocalText, other: LocalText): boolean {
  return Object.keys(one).every((code) => other[code] === undefined || other[code] === one[code]);
}

/** Whether a plan was told of rightly and has come true since, or its outcome has become known: no correction. */
function isFulfilled(before: Facts, after: Facts): boolean {
  const open = ['unknown', 'under-way', undefined];
  return (
    isPlan(before) &&
    isSame.date(before, after) &&
    isSame.title(before, after) &&
    (isSame.kind(before, after) || after.kind === 'held') &&
    (isSame.outcome(before, after) ||
      (open.includes(before.outcome?.status) && ['happened', ...open].includes(after.outcome?.status)))
  );
}

import { type Effect, NO_ROLES, type TokenKind, type Word, type WordRoles } from './word';

const NO_WORD: Word = { ...NO_ROLES, kind: 'none', opens: false, nameable: false, effect: undefined };

/** All words have one shape, which keeps reading fast: spreading the roles in would give each word its own. */
export function createWord(roles: WordRoles): Word {
  const kind = kindOf(roles);
  return Object.assign({ ...NO_WORD }, roles, {
    filler: roles.filler === true || roles.article === true,
    kind,
    opens: opensDate(roles, kind),
    nameable: isAny(roles.month, roles.season, roles.weekday, roles.namedDays),
    effect: effectOf(roles),
  });
}

function opensDate(roles: WordRoles, kind: TokenKind): boolean {
  const { sign, from, between, leadingAbout, part, leadingBound, calendar } = roles;
  if (kind !== 'none' && kind !== 'sign') return true;
  if (sign === 'dash' || sign === 'apostrophe' || sign === 'dots' || roles.lunarDay !== undefined) return true;
  return [from, between, leadingAbout, part, leadingBound, calendar].some(Boolean);
}

function effectOf(roles: WordRoles): Effect | undefined {
  const { calendar } = roles;
  if (calendar === 'julian' || calendar === 'gregorian') return 'narrows';
  if (
    isAny(roles.era, calendar, roles.leadingBound, roles.trailingBound, roles.unit, roles.relativeUnit, roles.amount) ||
    isAny(roles.namedDays, roles.dayOffset, roles.reign, roles.calendarMonth, roles.sexagenary) ||
    roles.unknownDay ||
    roles.leap
  )
    return 'alters';
  const narrows =
    isAny(roles.month, roles.weekday, roles.season, roles.part, roles.half, roles.decade, roles.relative) ||
    isAny(roles.lunarMonth, roles.lunarDay) ||
    roles.ordinalMark;
  return narrows ? 'narrows' : undefined;
}

function isAny(...roles: unknown[]): boolean {
  return roles.some((role) => role !== undefined);
}

function kindOf(roles: WordRoles): TokenKind {
  if (roles.cardinal !== undefined || roles.ordinal !== undefined || roles.multiplier !== undefined) return 'number';
  if (roles.digitDay) return 'number';
  if (roles.month !== undefined) return 'month';
  if (roles.weekday !== undefined) return 'weekday';
  if (roles.namedDays) return 'named-day';
  if (roles.dayOffset !== undefined) return 'days-away';
  if (roles.relativeUnit) return 'relative-unit';
  if (roles.relative !== undefined) return 'relative';
  if (roles.few !== undefined || roles.rolling !== undefined) return 'few';
  if (roles.season !== undefined) return 'season';
  if (roles.decade !== undefined) return 'decade';
  if (roles.amount) return 'amount';
  if (roles.yearLead) return 'year-lead';
  if (roles.letter) return 'letter';
  if (roles.half !== undefined) return 'half';
  if (roles.era) return 'era';
  if (roles.reign !== undefined) return 'reign';
  if (roles.calendarMonth) return 'calendar-month';
  if (roles.sexagenary !== undefined) return 'sexagenary';
  if (roles.calendar === 'chinese' || roles.leap || roles.lunarMonth !== undefined) return 'lunar';
  if (roles.ordinalMark) return 'ordinal-mark';
  if (roles.aheadBefore) return 'ahead';
  if (roles.turn) return 'turn';
  if (roles.unit) return 'unit';
  return roles.sign ? 'sign' : 'none';
}

/** The latest year with that place in the cycle of sixty (0 is 甲子, as AD 4), up to the given year. */
export function latestSexagenaryYear(index: number, notAfter: number): number {
  return notAfter - ((((notAfter - 4 - index) % 60) + 60) % 60);
}

/** The Heavenly Stems and Earthly Branches, in order. */
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** The place of a year such as 甲子 in the cycle of sixty, from 0; undefined when the stem and branch do not combine. */
export function sexagenaryIndex(text: string): number | undefined {
  const [stem, branch] = [STEMS.indexOf(text.charAt(0)), BRANCHES.indexOf(text.charAt(1))];
  if (text.length !== 2 || stem < 0 || branch < 0 || stem % 2 !== branch % 2) return undefined;
  return (6 * stem - 5 * branch + 60) % 60;
}

/** The latest year with that place in the cycle, up to the given year; AD 4 is 甲子. */
export function latestSexagenaryYear(index: number, notAfter: number): number {
  return notAfter - ((((notAfter - 4 - index) % 60) + 60) % 60);
}

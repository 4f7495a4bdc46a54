import type { DraftSource } from '../draft';
import { addressesIn, isPage, withoutAddresses } from './addresses';
import { plainLine } from './plain-text';
import { withoutEnd } from './without-end';

const LONGEST_OUTLET = 80;

/** What a source says besides its outlet and address. */
interface Cited {
  readonly quote?: string;
  /** Where to find it when it is not online. */
  readonly record?: string;
}

/** The sources of an event: who is named as one, and addresses. A picture is not a source. */
export function readSources(named: string, addresses: readonly string[], cited: Cited = {}): DraftSource[] {
  const outlet = withoutEnd(plainLine(withoutAddresses(named)), /[\s,;:(–-]/);
  const urls = [...new Set([named, ...addresses].flatMap(addressesIn))].filter(isPage);
  const { quote = '', record = '' } = cited;
  const said = { ...(quote !== '' && { quote: plainLine(quote) }), ...(record !== '' && { record }) };
  const [first, ...others] = urls;
  if (first === undefined) {
    const who = outlet || record;
    return who === '' ? [] : [{ outlet: who.slice(0, LONGEST_OUTLET), record: who, ...said }];
  }
  return [
    { outlet: outlet === '' ? hostOf(first) : outlet.slice(0, LONGEST_OUTLET), url: first, ...said },
    ...others.map((url) => ({ outlet: hostOf(url), url })),
  ];
}

/** An outlet by its address: example.org. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

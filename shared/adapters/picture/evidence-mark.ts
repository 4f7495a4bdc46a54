import type { Basis } from '../../domain/historical-event';
import { type Box, box } from './box';
import type { Colours } from './theme';

/** The marks ● ◐ ○ for how a date is known, drawn, since no font has all of them; none where there are no sources. */
export function drawnEvidenceMark(basis: Basis | undefined, { accent }: Colours, size: number): Box | undefined {
  if (basis === undefined) return undefined;
  const circle = { width: size, height: size, flexShrink: 0, borderRadius: size / 2 } as const;
  if (basis === 'source') return box({ ...circle, backgroundColor: accent });
  const ring = { ...circle, boxSizing: 'border-box', overflow: 'hidden', border: `3px solid ${accent}` } as const;
  return basis === 'resolved'
    ? box(ring, box({ width: size / 2 - 3, height: size, backgroundColor: accent }))
    : box(ring);
}

const segmenters = new Map<string, Intl.Segmenter>();

/** The sentences of a text, without the spaces around them. Made when first needed: loading a segmenter takes a while. */
export function sentencesIn(text: string, language: string): string[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return Array.from(segmenter.segment(text), ({ segment }) => segment.trim()).filter(Boolean);
}

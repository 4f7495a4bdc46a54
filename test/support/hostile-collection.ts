import type { Collection } from '../../shared/domain/collection';
import { collectionOf, event } from './events';

/** What somebody may write into a collection to break a page, or by accident. */
export const HOSTILE_TEXTS = [
  '</script><script>document.title = "broken"</script>',
  '"><img src=x onerror="document.title=1">',
  "' onmouseover='document.title=1",
  '<svg onload=document.title=1>',
  '&lt;b&gt; &amp;amp; &#39;',
  '\u202etxet desrever\u202c',
  '\u2066isolated without an end',
  'Донаудампфшиффартсгезельшафт'.repeat(140),
  'W'.repeat(4000),
  '🏳️‍🌈👩‍👩‍👧‍👦 emoji \ud800 half',
  'control \u0000\u0007\u001b characters \u2028\u2029',
  '<!-- <style>*{display:none}</style>',
  '{{constructor.constructor("document.title=1")()}}',
  'javascript:document.title=1',
  'العربية ومن اليمين إلى اليسار',
] as const;

/** Bidirectional overrides, markup, scripts, long words and half characters meet dates BC, open ends and eras. */
const DATES = [
  '-0043-03-15',
  '0000',
  '../2030',
  '2001/..',
  '/2030',
  '-0499/-0400',
  '201X',
  '19XX',
  '2001~',
  '2024-02-29',
];

/** A collection with such texts everywhere, and dates that are hard to draw. */
export function hostileCollection(): Collection {
  const events = HOSTILE_TEXTS.flatMap((text, index) => {
    const local = { en: text, ru: text, zh: text };
    const date = DATES[index % DATES.length] ?? '2001';
    return event(date, {
      id: `${/\d{4}/.exec(date)?.[0] ?? '2001'}-hostile-${index}`,
      title: local,
      summary: local,
      dateNote: local,
      originalDate: [text],
      otherDates: [{ date: '1999', by: local }],
      places: [local],
      attribution: [{ speaker: local, via: local }],
      kind: index % 3 === 0 ? 'scheduled' : 'held',
      sources: [
        {
          outlet: local,
          title: text,
          author: text,
          quote: text,
          supports: local,
          url: `https://example.org/"><b>${index}`,
        },
        { outlet: local, record: text, supports: local, url: 'javascript:document.title=1' },
      ],
    });
  });
  const [evil] = HOSTILE_TEXTS;
  const local = { en: evil, ru: evil, zh: evil };
  return { ...collectionOf(...events), title: local, description: local, sourcesNote: local, topics: { visit: local } };
}

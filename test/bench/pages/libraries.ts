import { join } from 'node:path';
import { PROJECT } from '../../../infra/deployment';
import { addDays, toDayNumber } from '../../../shared/domain/calendar-date';
import type { Collection } from '../../../shared/domain/collection';
import { historicalDate, spanOf } from '../../../shared/domain/historical-date';
import { closeSpan } from '../../../shared/domain/span';
import { timelineJsFile } from '../../../shared/language/export/timelinejs-file';
import { languages } from '../../../shared/language/languages';
import { textIn } from '../../../shared/language/local-text';

/** A library that draws a timeline in the browser: its page, as its documentation makes one, and the data it is given. */
export interface Library {
  readonly name: string;
  /** Where its files lie; they are served from there. */
  readonly folder: string;
  /** Sets `window.ready` to the time when the events are on the screen. */
  readonly page: string;
  readonly data: (collection: Collection) => string;
}

const DAY_MS = 86_400_000;
const [ENGLISH] = languages;

const head = (style: string, script: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Timeline</title><link rel="icon" href="data:,"><link rel="stylesheet" href="${style}"><div id="timeline" style="height:700px"></div><script src="${script}"></script>`;

export const LIBRARIES: readonly Library[] = [
  {
    name: 'vis-timeline',
    folder: join(PROJECT, 'node_modules/vis-timeline'),
    page: `${head('/styles/vis-timeline-graph2d.min.css', '/standalone/umd/vis-timeline-graph2d.min.js')}<script>
      fetch('/data.json').then((answer) => answer.json()).then((items) => {
        const drawn = new vis.Timeline(document.querySelector('#timeline'), new vis.DataSet(items), { height: 700 });
        drawn.on('changed', () => { window.ready ??= performance.now(); });
      });</script>`,
    data: ({ events }) =>
      JSON.stringify(
        events.map(({ id, date, title }) => {
          const { from, to } = closeSpan(spanOf(historicalDate(date)));
          const [start, end] = [from, addDays(to, 1)].map((day) => toDayNumber(day) * DAY_MS);
          return { id, content: textIn(ENGLISH, title), start, end };
        }),
      ),
  },
  {
    name: 'TimelineJS',
    folder: join(PROJECT, 'node_modules/@knight-lab/timelinejs/dist'),
    page: `${head('/css/timeline.css', '/js/timeline.js')}<script>
      fetch('/data.json').then((answer) => answer.json()).then((given) => {
        new TL.Timeline('timeline', given, { font: null });
        (function look() {
          if (document.querySelectorAll('.tl-timemarker').length >= given.events.length) window.ready = performance.now();
          else requestAnimationFrame(look);
        })();
      });</script>`,
    data: ({ events, title, description }) =>
      timelineJsFile(events, {
        language: ENGLISH,
        today: { year: 2026, month: 9, day: 3 },
        collection: { title, description },
        home: 'https://example.org/',
        pageOf: (id) => `https://example.org/event/${id}`,
      }),
  },
];

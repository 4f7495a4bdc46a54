import fc from 'fast-check';
import type { Action } from '../../../shared/domain/action';
import { followKey } from '../../../shared/domain/follows';
import { anyAction } from './any-callback-data';

const PARADE = '2015-09-03-beijing-victory-parade';
/** Of the events that the tests call built-in. */
const PAIR = 0;
const DAY = { month: 9, day: 3 };

/** One action of each kind, which does something in a chat that is subscribed. */
export const EVERY_ACTION: Readonly<Record<Action['kind'], Action>> = {
  'on-days': { kind: 'on-days', from: DAY, to: DAY },
  coming: { kind: 'coming', from: DAY, to: { month: 10, day: 3 } },
  'in-span': { kind: 'in-span', span: { from: { year: 2015, month: 1, day: 1 }, to: null } },
  event: { kind: 'event', id: PARADE },
  versions: { kind: 'versions', id: PARADE },
  search: { kind: 'search', text: 'parade' },
  'date-order': { kind: 'date-order', order: 'month-first', list: { kind: 'on-days', from: DAY, to: DAY } },
  calendar: { kind: 'calendar', month: 9 },
  years: { kind: 'years', month: 9 },
  report: { kind: 'report', id: PARADE },
  reports: { kind: 'reports' },
  'close-report': { kind: 'close-report', outcome: 'mended', report: 'mf1xyz00-a1' },
  export: { kind: 'export', format: 'csv' },
  'pick-channel': { kind: 'pick-channel' },
  anniversaries: { kind: 'anniversaries', date: { year: 2026, ...DAY }, page: 0 },
  remind: { kind: 'remind', id: PARADE },
  follow: { kind: 'follow', text: 'Beijing' },
  follows: { kind: 'follows' },
  'ask-follow': { kind: 'ask-follow' },
  unfollow: { kind: 'unfollow', key: followKey('Beijing') },
  command: { kind: 'command', name: 'next' },
  question: { kind: 'question', question: { day: { year: 2026, ...DAY }, number: 1 } },
  guess: { kind: 'guess', question: { day: { year: 2026, ...DAY }, number: 0, pair: PAIR }, choice: 0 },
  reveal: { kind: 'reveal', question: { day: { year: 2026, ...DAY }, number: 0, pair: PAIR } },
  menu: { kind: 'menu', menu: 'settings' },
  'new-menu': { kind: 'new-menu', menu: 'subscription' },
  choice: { kind: 'choice', menu: 'subscription', name: 'days' },
  choose: { kind: 'choose', menu: 'settings', name: 'pageSize', value: '3' },
  zones: { kind: 'zones', region: 'Europe', page: 0 },
  'ask-zone': { kind: 'ask-zone', by: 'city' },
  subscribe: { kind: 'subscribe' },
  unsubscribe: { kind: 'unsubscribe' },
  pause: { kind: 'pause', days: 7 },
  privacy: { kind: 'privacy' },
};

const MORE_CHOICES: readonly Action[] = [
  { kind: 'choose', menu: 'subscription', name: 'sound', value: 'silent' },
  { kind: 'choose', menu: 'subscription', name: 'topics', value: '+culture' },
  { kind: 'choose', menu: 'settings', name: 'topics', value: '+culture' },
];

/** Actions, of each kind about as often. */
export const anyActionOfEachKind: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...Object.values(EVERY_ACTION), ...MORE_CHOICES) },
  { weight: 1, arbitrary: anyAction },
);

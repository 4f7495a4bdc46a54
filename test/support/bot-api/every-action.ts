import fc from 'fast-check';
import type { Action } from '../../../shared/domain/action';
import { anyAction } from './any-callback-data';

const PARADE = '2015-09-03-beijing-victory-parade';
const DAY = { month: 9, day: 3 };

/** One action of each kind, which does something in a chat that is subscribed. */
export const EVERY_ACTION: Readonly<Record<Action['kind'], Action>> = {
  'on-days': { kind: 'on-days', from: DAY, to: DAY },
  coming: { kind: 'coming', from: DAY, to: { month: 10, day: 3 } },
  'in-span': { kind: 'in-span', span: { from: { year: 2015, month: 1, day: 1 }, to: null } },
  event: { kind: 'event', id: PARADE },
  search: { kind: 'search', text: 'parade' },
  'date-order': { kind: 'date-order', order: 'month-first', list: { kind: 'on-days', from: DAY, to: DAY } },
  calendar: { kind: 'calendar', month: 9 },
  years: { kind: 'years', month: 9 },
  report: { kind: 'report', id: PARADE },
  export: { kind: 'export', format: 'csv' },
  'pick-channel': { kind: 'pick-channel' },
  anniversaries: { kind: 'anniversaries', date: { year: 2026, ...DAY }, page: 0 },
  remind: { kind: 'remind', id: PARADE },
  settings: { kind: 'settings' },
  setting: { kind: 'setting', name: 'pageSize' },
  set: { kind: 'set', name: 'pageSize', value: '3' },
  zones: { kind: 'zones', region: 'Europe', page: 0 },
  'ask-zone': { kind: 'ask-zone', by: 'city' },
  plan: { kind: 'plan' },
  'open-plan': { kind: 'open-plan' },
  subscribe: { kind: 'subscribe' },
  unsubscribe: { kind: 'unsubscribe' },
  'plan-part': { kind: 'plan-part', name: 'days' },
  'plan-set': { kind: 'plan-set', name: 'sound', value: 'silent' },
};

/** Actions, of each kind about as often. */
export const anyActionOfEachKind: fc.Arbitrary<Action> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...Object.values(EVERY_ACTION)) },
  { weight: 1, arbitrary: anyAction },
);

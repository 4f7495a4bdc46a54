import { parseUpdate } from '../../../../shared/adapters/telegram/parse-update';
import { ADMINISTRATOR, GROUP, inGroup } from '../../../support/updates';

test.each<[name: string, fields: object]>([
  ['a text', inGroup(ADMINISTRATOR, { text: 'today', message_thread_id: 3 })],
  ['a group that moves', inGroup(ADMINISTRATOR, { migrate_to_chat_id: -1_000_000_000_009 })],
  ['a channel', inGroup(ADMINISTRATOR, { chat_shared: { request_id: 1, chat_id: -1_000_000_000_006 } })],
  ['a guest', { guest_message: { guest_query_id: '1', from: ADMINISTRATOR, text: 'today' } }],
])('%s is taken', (_name, fields) => {
  expect(parseUpdate({ update_id: 1, ...fields })).toBeDefined();
});

test.each<[name: string, fields: object]>([
  ['a topic below 0', inGroup(ADMINISTRATOR, { text: 'today', message_thread_id: -7 })],
  ['half a topic', inGroup(ADMINISTRATOR, { text: 'today', message_thread_id: 1.5 })],
  ['half a chat', inGroup(ADMINISTRATOR, { text: 'today', chat: { ...GROUP, id: -1.5 } })],
  ['half a person', inGroup({ id: 0.5 }, { text: 'today' })],
  ['a group that moves to a person', inGroup(ADMINISTRATOR, { migrate_to_chat_id: 3 })],
  ['a group that moves nowhere', inGroup(ADMINISTRATOR, { migrate_to_chat_id: 0 })],
  ['a person as a channel', inGroup(ADMINISTRATOR, { chat_shared: { request_id: 1, chat_id: 1 } })],
  ['half a channel', inGroup(ADMINISTRATOR, { chat_shared: { request_id: 1, chat_id: -1.5 } })],
  ['a guest without a query', { guest_message: { guest_query_id: '', from: ADMINISTRATOR, text: 'today' } }],
  ['a press without an id', { callback_query: { id: '', from: ADMINISTRATOR, data: 'c' } }],
  ['an inline query without an id', { inline_query: { id: '', from: ADMINISTRATOR, query: 'today', offset: '' } }],
])('%s is not', (_name, fields) => {
  expect(parseUpdate({ update_id: 1, ...fields })).toBeUndefined();
});

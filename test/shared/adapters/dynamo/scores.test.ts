import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoChatRepository } from '../../../../shared/adapters/dynamo/chat-repository';
import { dynamoScores } from '../../../../shared/adapters/dynamo/scores';
import { NO_SCORE, type Score, scoreAfter } from '../../../../shared/domain/score';
import { MOST_PLAYERS } from '../../../../shared/use-cases/game-ports';
import { recordCalls } from '../../../support/recorded-calls';
import { allItems, failAt, openTestTable } from '../../../support/table';

const GROUP = -500;
const DAY = { year: 2026, month: 9, day: 3 };
const answer = (number: number) => (before: Score | undefined) =>
  scoreAfter(before ?? NO_SCORE, { day: DAY, number }, true, DAY);
const player = (personId: number, chatId = GROUP) => ({ chatId, personId, name: `Player ${personId}` });

let table: LocalTable;
beforeEach(async () => {
  table = await openTestTable();
});
afterEach(() => table.close());

const keysStored = async () => (await allItems(table)).map(({ pk, sk }) => `${pk} ${sk}`).sort();

test('the same answer many times at once counts once', async () => {
  const scores = dynamoScores(table);
  await Promise.all(Array.from({ length: 8 }, () => scores.change(player(7, 7), answer(0))));
  expect(await scores.of(player(7, 7))).toMatchObject({ right: 1, recent: { '2026-09-03': '+' } });
});

test('different answers at once count all', async () => {
  const scores = dynamoScores(table);
  await Promise.all(Array.from({ length: 4 }, (_, number) => scores.change(player(7), answer(number))));
  expect(await scores.of(player(7))).toMatchObject({ right: 4, streak: 4, recent: { '2026-09-03': '++++' } });
});

test('in private one write an answer, and no name', async () => {
  const scores = dynamoScores(table);
  const calls = recordCalls(table.client);
  await scores.change(player(7, 7), answer(0));
  expect(calls.map(({ command }) => command)).toEqual(['GetItemCommand', 'PutItemCommand']);
  expect(JSON.stringify(await allItems(table))).not.toContain('Player');
});

test('in a group one write an answer after the first', async () => {
  const scores = dynamoScores(table);
  await scores.change(player(7), answer(0));
  const calls = recordCalls(table.client);
  await scores.change(player(7), answer(1));
  expect(calls.map(({ command }) => command)).toEqual(['GetItemCommand', 'PutItemCommand']);
  expect(await keysStored()).toEqual(['CHAT#-500 PLAYER#7', 'CHAT#7 PLAYS#-500']);
});

test.each(['before', 'after'] as const)(
  'a crash %s any call: the answer comes again, and counts once',
  async (when) => {
    for (let call = 1; call <= 5; call += 1) {
      const person = 100 * call + 7;
      const fault = failAt(table.client, { when, call });
      await dynamoScores(table)
        .change(player(person), answer(0))
        .catch(() => undefined);
      fault.remove();
      await dynamoScores(table).change(player(person), answer(0));
      expect(await dynamoScores(table).of(player(person))).toMatchObject({ right: 1 });
      expect(await keysStored()).toContain(`CHAT#${person} PLAYS#${GROUP}`);
    }
  },
);

test('the table has the best first, and room for so many', async () => {
  const scores = dynamoScores(table);
  for (let person = 1; person <= MOST_PLAYERS; person += 1) await scores.change(player(person), answer(0));
  await scores.change(player(50), answer(1));
  expect(await scores.change(player(MOST_PLAYERS + 1), answer(0))).toBe('full');
  expect(await scores.change(player(1), answer(1))).toBe('done');
  const rows = await scores.table(GROUP);
  expect(rows).toHaveLength(MOST_PLAYERS);
  expect(rows.slice(0, 3).map(({ personId, name, right }) => [personId, name, right])).toEqual([
    [1, 'Player 1', 2],
    [50, 'Player 50', 2],
    [2, 'Player 2', 1],
  ]);
});

test('who leaves a group leaves its table, and plays on elsewhere; of who never played, one item is read', async () => {
  const scores = dynamoScores(table);
  for (const each of [player(7), player(7, -600), player(7, 7), player(8)]) await scores.change(each, answer(0));
  const calls = recordCalls(table.client);
  await scores.leave(player(9));
  expect(calls.map(({ command, readUnits }) => [command, readUnits])).toEqual([['GetItemCommand', 0.5]]);
  await scores.leave(player(7));
  expect(await keysStored()).toEqual([
    'CHAT#-500 PLAYER#8',
    'CHAT#-600 PLAYER#7',
    'CHAT#7 PLAYER#7',
    'CHAT#7 PLAYS#-600',
    'CHAT#8 PLAYS#-500',
  ]);
});

describe('what is forgotten', () => {
  beforeEach(async () => {
    const scores = dynamoScores(table);
    for (const person of [7, 8]) await scores.change(player(person), answer(0));
    await scores.change(player(7, 7), answer(0));
  });

  test('by a person is gone from the groups, too', async () => {
    await dynamoChatRepository(table).forget(7);
    expect(await keysStored()).toEqual(['CHAT#-500 PLAYER#8', 'CHAT#8 PLAYS#-500']);
  });

  test('by a group leaves no reference to it', async () => {
    await dynamoChatRepository(table).forget(GROUP);
    expect(await keysStored()).toEqual(['CHAT#7 PLAYER#7']);
  });

  test('a group that moves takes its points along', async () => {
    await dynamoChatRepository(table).move(GROUP, -600);
    expect(await keysStored()).toEqual([
      'CHAT#-600 PLAYER#7',
      'CHAT#-600 PLAYER#8',
      'CHAT#7 PLAYER#7',
      'CHAT#7 PLAYS#-600',
      'CHAT#8 PLAYS#-600',
    ]);
    await dynamoChatRepository(table).forget(7);
    expect(await keysStored()).toEqual(['CHAT#-600 PLAYER#8', 'CHAT#8 PLAYS#-600']);
  });

  test('a group that is left expires with what refers to it; who leaves in private still plays there', async () => {
    const expiring = async () =>
      (await allItems(table)).flatMap((item) => ('expires' in item ? `${item.pk} ${item.sk}` : [])).sort();
    await dynamoChatRepository(table).leave(7, { at: new Date('2026-09-03T06:00:00Z') });
    expect(await expiring()).toEqual(['CHAT#7 PLAYER#7']);
    await dynamoChatRepository(table).leave(GROUP, { at: new Date('2026-09-03T06:00:00Z') });
    expect(await expiring()).toEqual([
      'CHAT#-500 PLAYER#7',
      'CHAT#-500 PLAYER#8',
      'CHAT#7 PLAYER#7',
      'CHAT#7 PLAYS#-500',
      'CHAT#8 PLAYS#-500',
    ]);
    await dynamoChatRepository(table).comeBack(GROUP);
    expect(await expiring()).toEqual(['CHAT#7 PLAYER#7']);
  });
});

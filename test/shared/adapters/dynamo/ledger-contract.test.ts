import { theDate } from '../../../support/parsed';
import type { Delivery } from '../../../../shared/domain/subscription';
import type { Claimed, DeliveryLedger } from '../../../../shared/use-cases/delivery-ports';
import { type OpenSchedule, SCHEDULES } from '../../../support/schedules';

const NOT_AFTER = new Date('2026-09-03T09:00:00Z');

function delivery(chatId: number, thread = 0, date = '2026-09-03'): Delivery {
  return { chatId, thread, date: theDate(date), notAfter: NOT_AFTER };
}

async function idOf(claimed: Promise<Claimed>): Promise<string> {
  const claim = await claimed;
  if (claim.kind !== 'granted') throw new Error(claim.kind);
  return claim.claimId;
}

describe.each(SCHEDULES)('claims %s', (_name, open) => {
  let opened: OpenSchedule;
  let ledger: DeliveryLedger;
  beforeAll(async () => {
    opened = await open();
    ({ ledger } = opened);
  });
  afterAll(() => opened.close());

  test('a claim is granted once, and its attempt is told that it has it', async () => {
    expect((await ledger.claim(delivery(1), 'a')).kind).toBe('granted');
    expect((await ledger.claim(delivery(1), 'a')).kind).toBe('mine');
    expect((await ledger.claim(delivery(1), 'b')).kind).toBe('taken');
    expect((await ledger.claim(delivery(1), 'a')).kind).toBe('mine');
  });

  test('of many attempts at once, one gets the claim', async () => {
    const claims = await Promise.all(Array.from({ length: 8 }, (_, n) => ledger.claim(delivery(2), String(n))));
    expect(claims.filter(({ kind }) => kind === 'granted')).toHaveLength(1);
    expect(claims.filter(({ kind }) => kind === 'taken')).toHaveLength(7);
  });

  test('each date, topic and chat has a claim of its own', async () => {
    const all = [delivery(3), delivery(3, 1), delivery(3, 12), delivery(3, 0, '2026-09-04'), delivery(-3)];
    for (const each of all) expect((await ledger.claim(each, 'a')).kind).toBe('granted');
  });

  test('a claim that was given back is granted again', async () => {
    const claimId = await idOf(ledger.claim(delivery(4), 'a'));
    await ledger.note(delivery(4), 'uncertain');
    await ledger.release(delivery(4), claimId);
    expect(await ledger.latest(delivery(4), 1)).toEqual([]);
    expect((await ledger.claim(delivery(4), 'b')).kind).toBe('granted');
    expect(await ledger.latest(delivery(4), 1)).toEqual([{ date: delivery(4).date }]);
  });

  test('what the messages of some dates told, but for those that were certainly not sent', async () => {
    const [parade, fair] = [
      { id: '2015-09-03-parade', revision: 0 },
      { id: '2016-fair', revision: 12 },
    ];
    const dates = { from: theDate('2026-09-01'), to: theDate('2026-09-08') };
    for (const [date, told] of [
      ['2026-08-31', [fair]],
      ['2026-09-01', [fair, parade]],
      ['2026-09-04', []],
      ['2026-09-08', [parade]],
      ['2026-09-09', [fair]],
    ] as const)
      await ledger.claim(delivery(11, 1, date), 'a', told);
    await ledger.claim(delivery(11, 12, '2026-09-02'), 'a', [fair]);
    expect(await ledger.told(delivery(11, 1), dates)).toEqual([fair, parade, parade]);
    await ledger.note(delivery(11, 1, '2026-09-08'), 'uncertain');
    await ledger.note(delivery(11, 1, '2026-09-01'), 'refused');
    expect(await ledger.told(delivery(11, 1), dates)).toEqual([parade]);
    await ledger.giveUp(delivery(11, 1, '2026-09-05'));
    expect(await ledger.told(delivery(11, 1), dates)).toEqual([parade]);
  });

  test('whoever has the claim may say anew what is told; nobody else can, nor for a chat that was forgotten', async () => {
    const parade = { id: '2015-09-03-parade', revision: 0 };
    const fair = { id: '2016-fair', revision: 12 };
    const dates = { from: theDate('2026-09-01'), to: theDate('2026-09-08') };
    const claimId = await idOf(ledger.claim(delivery(13), 'a', [parade]));
    expect(await ledger.claim(delivery(13), 'a')).toEqual({ kind: 'mine', claimId });
    expect(await ledger.retell(delivery(13), claimId, [fair, parade])).toBe(true);
    expect(await ledger.told(delivery(13), dates)).toEqual([fair, parade]);
    expect(await ledger.retell(delivery(13), 'another', [])).toBe(false);
    expect(await ledger.told(delivery(13), dates)).toEqual([fair, parade]);
    expect(await ledger.retell(delivery(13), claimId)).toBe(true);
    expect(await ledger.told(delivery(13), dates)).toEqual([]);
    await ledger.release(delivery(13), claimId);
    expect(await ledger.retell(delivery(13), claimId, [fair])).toBe(false);
    expect(await ledger.latest(delivery(13), 1)).toEqual([]);
  });

  test('giving a claim back twice does not end the next one, even of the same attempt', async () => {
    const claimId = await idOf(ledger.claim(delivery(5), 'a'));
    await ledger.release(delivery(5), claimId);
    await ledger.claim(delivery(5), 'a');
    await ledger.release(delivery(5), claimId);
    expect((await ledger.claim(delivery(5), 'a')).kind).toBe('mine');
    await ledger.release(delivery(50), claimId);
  });

  test('the latest claims are those of the latest dates of the topic, with their trouble', async () => {
    for (const date of ['2026-09-03', '2026-12-31', '2027-01-01', '2026-10-01'])
      await ledger.claim(delivery(6, 1, date), 'a');
    await ledger.claim(delivery(6, 12, '2027-05-01'), 'a');
    await ledger.note(delivery(6, 1, '2027-01-01'), 'refused');
    expect(await ledger.latest({ chatId: 6, thread: 1 }, 2)).toEqual([
      { date: { year: 2027, month: 1, day: 1 }, trouble: 'refused' },
      { date: { year: 2026, month: 12, day: 31 } },
    ]);
    expect(await ledger.latest({ chatId: 6, thread: 2 }, 1)).toEqual([]);
  });

  test('a note makes no claim where there is none, so a forgotten chat stays forgotten', async () => {
    await ledger.note(delivery(7), 'uncertain');
    expect(await ledger.latest(delivery(7), 1)).toEqual([]);
    expect((await ledger.claim(delivery(7), 'a')).kind).toBe('granted');
  });

  test('a refusal that was noted is not overwritten when the attempt is repeated', async () => {
    await ledger.claim(delivery(12), 'a');
    await ledger.note(delivery(12), 'refused');
    await ledger.note(delivery(12), 'uncertain');
    expect(await ledger.latest(delivery(12), 1)).toEqual([{ date: delivery(12).date, trouble: 'refused' }]);
  });

  test('a message that was given up is recorded, unless another attempt has it', async () => {
    await ledger.giveUp(delivery(10));
    expect(await ledger.latest(delivery(10), 1)).toEqual([{ date: delivery(10).date, trouble: 'late' }]);
    expect((await ledger.claim(delivery(10), 'a')).kind).toBe('taken');
    await ledger.claim(delivery(11), 'a');
    await ledger.giveUp(delivery(11));
    expect(await ledger.latest(delivery(11), 1)).toEqual([{ date: delivery(11).date }]);
  });

  test('a chat that moves takes its claims along; those of its new id stay as they are', async () => {
    await ledger.claim(delivery(-8), 'a');
    await ledger.claim(delivery(-8, 0, '2026-09-04'), 'a');
    await ledger.claim(delivery(-9), 'b');
    await ledger.note(delivery(-9), 'uncertain');
    await opened.move(-8, -9);
    expect((await ledger.claim(delivery(-9), 'a')).kind).toBe('taken');
    expect((await ledger.claim(delivery(-9, 0, '2026-09-04'), 'a')).kind).toBe('mine');
    expect(await ledger.latest(delivery(-8), 1)).toEqual([]);
  });
});

import { dynamoCollectionStore } from '../../../../shared/adapters/dynamo/collection-store';
import { ingest } from '../../../../shared/use-cases/editing/ingest';
import { buttonsOf, textOf } from '../../../support/conversation';
import { collectionOf, event, inEachLanguage } from '../../../support/events';
import { messagesIn } from '../../../support/messages';
import { INGEST_CLOCK, withTable } from '../../../support/table';

const title = inEachLanguage('Parade');

test('a new collection changes the id of an event: its reminder and its buttons lead on', async () => {
  const before = collectionOf(
    event('2015', { id: '2015-parade', title }),
    event('2016-09-03', { id: '2016-parade', title }),
  );
  await withTable(before, async (table) => {
    const { say, press, pressData, tick } = await messagesIn(table);
    await say('/event 2016-parade');
    await press('🔔 Every year');

    const changed = event('2016-09-03', { id: '2016-09-03-parade', title, formerIds: ['2016-parade', '2015-parade'] });
    expect(await ingest(dynamoCollectionStore(table), collectionOf(changed), INGEST_CLOCK)).toEqual({
      added: 1,
      changed: 0,
      removed: 2,
      unchanged: 0,
    });

    for (const id of ['2016-parade', '2015-parade', '2016-09-03-parade']) {
      const card = await say(`/event ${id}`);
      expect(textOf(card)).toMatch(/^Parade\n3 September 2016/);
      expect(buttonsOf(card).flat()).toContain('🔔 Every year ✓');
    }
    expect(textOf(await tick('2026-09-03T09:00:00Z'))).toMatch(
      /^On this day, 3 September\n\n1\. ★ 10 years ago\nParade/,
    );
    // A button of an old card takes the reminder back.
    await pressData('w!2016-parade');
    expect(await tick('2027-09-03T09:00:00Z')).toEqual([]);
  });
});

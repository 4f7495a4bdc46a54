import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repairFolder } from '../../infra/local/data-folder';
import { openLocalTable } from '../../infra/local/local-table';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'data-folder-'));
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

test.each(['start', 'repair'])('a folder of something else is let be by a %s', async (what) => {
  writeFileSync(join(home, 'letter.txt'), 'Dear');
  const done = what === 'start' ? openLocalTable({ folder: home }) : repairFolder(home, new Date());
  await expect(done).rejects.toThrow(/holds something else; choose another folder|there is no data folder/);
  expect(readdirSync(home)).toEqual(['letter.txt']);
});

test('a folder that another process has open is not repaired', async () => {
  const folder = join(home, 'data');
  const table = await openLocalTable({ folder });
  await expect(repairFolder(folder, new Date())).rejects.toThrow(/is in use by another process/);
  await table.put({ pk: 'CHAT#1', sk: 'CHAT' });
  await table.close();
  const again = await openLocalTable({ folder });
  expect(await again.get({ pk: 'CHAT#1', sk: 'CHAT' })).toBeDefined();
  await again.close();
  expect(readdirSync(home)).toEqual(['data']);
});

test.each(['/proc/nobody', '/proc/nobody/can', '/dev/null', '/dev/null/x'])(
  'nothing can be kept in %s',
  async (folder) => {
    await expect(openLocalTable({ folder })).rejects.toThrow(`the data folder ${folder} cannot be opened`);
  },
);

test('a folder that takes no new files keeps what it confirmed, and says why it takes no more', async () => {
  const folder = join(home, 'data');
  const table = await openLocalTable({ folder });
  // As a folder that is made read-only, also for an administrator.
  renameSync(folder, `${folder}-elsewhere`);
  // More than LevelDB writes to one file.
  let confirmed = 0;
  const writing = async () => {
    for (; confirmed < 40; confirmed += 1)
      await table.put({ pk: 'BIG', sk: String(confirmed), text: 'x'.repeat(200_000) });
  };
  await expect(writing()).rejects.toThrow('DynamoDB cannot be reached');
  expect((await table.broken)?.message).toContain(`the data folder ${folder} can no longer be used: `);
  await table.close();
  renameSync(`${folder}-elsewhere`, folder);
  const again = await openLocalTable({ folder });
  expect(await again.query({ pk: 'BIG', consistent: true })).toHaveLength(confirmed);
  await again.close();
});

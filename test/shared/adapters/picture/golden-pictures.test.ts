import { createHash } from 'node:crypto';
import { eventCard } from '../../../../shared/adapters/picture/event-card';
import { paint } from '../../../../shared/adapters/picture/painter';
import { periodCard } from '../../../../shared/adapters/picture/period-card';
import { yearSpan } from '../../../../shared/domain/span';
import { SCENES, pictured } from '../../../support/pictures';

const VISIT = pictured('2024-05-16/2024-05-17', '', {
  id: 'visit',
  title: {
    en: 'Putin’s state visit to China (Beijing and Harbin)',
    ru: 'Государственный визит Путина в Китай (Пекин и Харбин)',
    zh: '普京对中国进行国事访问（北京、哈尔滨）',
  },
  outlets: [{ en: 'Izvestia', ru: '«Известия»', zh: '《消息报》' }],
  otherOutlets: 2,
});
const PLAN = pictured('2024-10', '', {
  id: 'plan',
  title: { en: 'A plan', ru: 'План', zh: '计划' },
  dateBasis: 'general-knowledge',
  kind: 'scheduled',
});

/** Of PNG files; whoever changes the pictures looks at them, and then writes these anew. */
const GOLDEN: Readonly<Record<string, string>> = {
  'en light event': 'f8bdf6e7454212f4',
  'en light period': '2654ded250d11c9c',
  'en dark event': '48d483b84591f708',
  'en dark period': '93ffc7e4cc77e624',
  'ru light event': '8d47b9f5cd905af0',
  'ru light period': '0bc23d6f278e0c74',
  'ru dark event': 'b65fdadebbdaacb9',
  'ru dark period': 'bd19593850997bf6',
  'zh light event': 'f360324864684db0',
  'zh light period': 'ce9f7e22b957ccf8',
  'zh dark event': '150d0ace2bad4bdb',
  'zh dark period': 'aed0b16237a965be',
  jpeg: 'a53e89f2b5d10d1c',
};

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

describe.each(SCENES.map((scene) => [`${scene.language.code} ${scene.theme}`, scene] as const))('%s', (name, scene) => {
  test('the card of an event has the same bytes on every machine', async () => {
    expect(hashOf(await paint(eventCard(VISIT, scene), 'png'))).toBe(GOLDEN[`${name} event`]);
  });

  test('so has the card of a period', async () => {
    const period = { span: yearSpan(2024), total: 9, lines: [VISIT, PLAN], named: ['visit', 'plan'] };
    expect(hashOf(await paint(periodCard(period, scene), 'png'))).toBe(GOLDEN[`${name} period`]);
  });
});

test('so has a JPEG, which begins as one', async () => {
  const [scene] = SCENES;
  if (!scene) throw new Error('no language');
  const bytes = await paint(eventCard(VISIT, scene), 'jpeg');
  expect([...bytes.slice(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  expect(hashOf(bytes)).toBe(GOLDEN['jpeg']);
});

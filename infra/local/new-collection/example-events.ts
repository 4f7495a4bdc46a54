import type { LocalText } from '../../../shared/domain/historical-event';

/** An event to begin with. A name is given in each language that a collection may write names in. */
interface ExampleEvent {
  readonly date: string;
  readonly title: LocalText;
  readonly summary?: LocalText;
  readonly importance?: number;
  readonly places?: readonly LocalText[];
  readonly people?: readonly LocalText[];
  readonly source: string | Readonly<Record<string, string>>;
}

/** One with much that an event may have, and one with little. */
export const EXAMPLE_EVENTS: readonly ExampleEvent[] = [
  {
    date: '20 July 1969',
    title: { en: 'First people on the Moon', ru: 'Первые люди на Луне', zh: '人类首次登上月球' },
    summary: {
      en: 'Neil Armstrong and Buzz Aldrin land on the Moon.',
      ru: 'Нил Армстронг и Базз Олдрин высаживаются на Луну.',
      zh: '尼尔·阿姆斯特朗和巴兹·奥尔德林登上月球。',
    },
    importance: 5,
    places: [{ en: 'The Moon', ru: 'Луна', zh: '月球' }],
    people: [
      { en: 'Neil Armstrong', ru: 'Нил Армстронг', zh: '尼尔·阿姆斯特朗' },
      { en: 'Buzz Aldrin', ru: 'Базз Олдрин', zh: '巴兹·奥尔德林' },
    ],
    source: 'https://www.nasa.gov/mission/apollo-11/',
  },
  {
    date: '44 BC',
    title: { en: 'Julius Caesar is killed', ru: 'Убийство Юлия Цезаря', zh: '尤利乌斯·凯撒遇刺' },
    people: [{ en: 'Julius Caesar', ru: 'Юлий Цезарь', zh: '尤利乌斯·凯撒' }],
    source: { outlet: 'Wikipedia', url: 'https://en.wikipedia.org/wiki/Assassination_of_Julius_Caesar' },
  },
];

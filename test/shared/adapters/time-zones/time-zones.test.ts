import fc from 'fast-check';
import { IANAZone } from 'luxon';
import { citiesByZone } from '../../../../shared/adapters/time-zones/cities';
import type { PlaceLanguage } from '../../../../shared/adapters/time-zones/city-name';
import { understoodLanguages } from '../../../../shared/language/understood-languages';
import { createTimeZones } from '../../../../shared/adapters/time-zones/time-zones';
import { offsetAt } from '../../../../shared/domain/time-zone';

const NOW = new Date('2026-11-21T12:00:00Z');
const timeZones = createTimeZones({ now: () => NOW });
const ZONES = [...citiesByZone().keys()];
const LANGUAGES = ['en', 'ru', 'zh-hans', 'fr'];

describe('a place', () => {
  test.each([
    [55.75, 37.62, 'Europe/Moscow'],
    [39.9, 116.4, 'Asia/Shanghai'],
    [43.8, 87.6, 'Asia/Urumqi'],
    [50.45, 30.52, 'Europe/Kyiv'],
    [22.57, 88.36, 'Asia/Kolkata'],
    [37.77, -122.42, 'America/Los_Angeles'],
    [0, -30, 'Etc/GMT+2'],
    [0, 160, 'Etc/GMT-11'],
    [90, 0, 'UTC'],
    [-90, 0, 'Antarctica/McMurdo'],
    [90.1, 0, undefined],
    [0, -180.1, undefined],
    [1e9, 1e9, undefined],
    [NaN, 0, undefined],
    [0, Infinity, undefined],
  ])('%d, %d: %s', (latitude, longitude, zone) => {
    expect(timeZones.at(latitude, longitude)).toBe(zone);
  });

  test('any on Earth is in a zone that luxon knows, and any other in none', () => {
    const degrees = fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.double());
    fc.assert(
      fc.property(degrees, degrees, (latitude, longitude) => {
        const zone = timeZones.at(latitude, longitude);
        const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        expect(zone !== undefined && IANAZone.isValidZone(zone)).toBe(isOnEarth);
      }),
    );
  });
});

describe('a name', () => {
  const ONE: [zone: string, names: string][] = [
    ['Asia/Shanghai', 'Beijing|Пекин|北京|Peking|上海|深圳市|Shenzhen|SHENZHEN|重慶|廣州|Сиань|xi’an|Asia/Chongqing'],
    ['Asia/Urumqi', 'Урумчи|乌鲁木齐|烏魯木齊|Ürümqi|urumqi'],
    [
      'Europe/Moscow',
      'Москва|Moscow|莫斯科|МСК|Europe/Moscow|europe moscow|Moskva|vjcrdf|в Москве|Казань|Kazan|из Казани',
    ],
    ['Europe/Moscow', 'Санкт-Петербург|санкт петербург|СПб|Питер|saint petersburg|St. Petersburg|圣彼得堡|聖彼得堡'],
    ['Europe/Moscow', 'Орёл|Орел|орёл|г. Тверь|город Тверь|Владимир|Kazan, Russia|Казань (Татарстан)'],
    ['America/Los_Angeles', 'San Francisco|san-francisco|旧金山|Сан-Франциско|LA'],
    ['America/New_York', 'New York|Нью-Йорк|纽约|紐約|new york city|America/New_York|america new york|NYC'],
    ['Europe/Zurich', 'Zürich|Zurich|Цюрих|ZÜRICH|蘇黎世'],
    ['Europe/Warsaw', 'Łódź|lodz|Лодзь'],
    ['Europe/Kyiv', 'Europe/Kyiv|Europe/Kiev|Киев|Kiev|基辅'],
    ['Asia/Kolkata', 'Asia/Kolkata|asia/calcutta|Бомбей|Bangalore'],
    ['Asia/Tokyo', 'Japan|東京|Токио'],
    ['Asia/Yekaterinburg', 'Екб|Екатеринбрг|Yekaterinburgh|Пермь'],
  ];
  const ROWS = ONE.flatMap(([zone, names]) => names.split('|').map((name): [string, string] => [name, zone]));

  test.each(ROWS)('%s: %s', (name, zone) => {
    expect(timeZones.named(name, 'en', 1).zones.map(({ timeZone }) => timeZone)).toEqual([zone]);
  });

  test.each([
    ['Birmingham', 'en', ['Europe/London', 'America/Chicago']],
    ['Springfield', 'en', ['America/Chicago', 'America/New_York']],
    ['London', 'en', ['Europe/London']],
    ['Londno', 'en', ['Europe/London']],
    ['Кордова', 'ru', ['America/Argentina/Cordoba']],
    ['Кордоба', 'ru', ['America/Argentina/Cordoba', 'Europe/Madrid']],
    ['EST', 'en', ['America/New_York', 'America/Toronto', 'America/Panama']],
    ['Мска', 'ru', []],
    ['', 'en', []],
    ['?', 'en', []],
  ])('%s (%s): %j', (name, language, zones) => {
    expect(timeZones.named(name, language, 5).zones.map(({ timeZone }) => timeZone)).toEqual(zones);
  });

  test.each([
    ['Kazan', 'ru', 'Казань'],
    ['Казань', 'zh-hans', '喀山'],
    ['Казань', 'de', 'Kazan'],
    ['Asia/Chongqing', 'zh', '上海'],
    ['Benin City', 'zh', '贝宁城'],
    ['Tamale', 'zh', 'Tamale'],
  ])('%s is shown in %s as %s', (name, language, city) => {
    expect(timeZones.named(name, language, 1).zones[0]?.city).toBe(city);
  });
});

describe('a name is taken only if it is one', () => {
  /** `=` is exact, `~` is to be confirmed. */
  const read = (text: string, language: string) => {
    const { zones, isExact, unknownRegion = '' } = timeZones.named(text, language, 3);
    return [isExact ? '=' : '~', ...zones.map(({ timeZone }) => timeZone), unknownRegion].join(' ').trim();
  };

  test.each([
    ['London, Ontario', 'en', '= America/Toronto'],
    ['London Ontario', 'en', '= America/Toronto'],
    ['London, ON, Canada', 'en', '= America/Toronto'],
    ['Лондон, Онтарио', 'ru', '= America/Toronto'],
    ['伦敦，安大略省', 'zh', '= America/Toronto'],
    ['London, England', 'en', '= Europe/London'],
    ['Moscow, Idaho', 'en', '= America/Los_Angeles'],
    ['Moscow, ID', 'en', '= America/Los_Angeles'],
    ['Москва, Айдахо', 'ru', '= America/Los_Angeles'],
    ['Birmingham, Alabama', 'en', '= America/Chicago'],
    ['St. Petersburg, Florida', 'en', '= America/New_York'],
    ['Казань (Татарстан)', 'ru', '= Europe/Moscow'],
    ['Kazan, Russia', 'en', '= Europe/Moscow'],
    ['Kazan, Narnia', 'en', '~ Europe/Moscow Narnia'],
    ['Nowhereville, Idaho', 'en', '~ America/Boise America/Los_Angeles'],
    ['Georgia', 'en', '= America/New_York Asia/Tbilisi'],
    ['Германия', 'ru', '= Europe/Berlin'],
    ['北京时间', 'zh', '= Asia/Shanghai'],
    ['北京時間', 'zh', '= Asia/Shanghai'],
    ['中国标准时间', 'zh', '= Asia/Shanghai'],
    ['МСК', 'ru', '= Europe/Moscow'],
    ['Moscow time', 'en', '= Europe/Moscow'],
    ['EST', 'en', '= America/New_York America/Toronto America/Panama'],
    ['CET', 'en', '= Europe/Berlin Europe/Paris Europe/Rome'],
    ['PST', 'en', '= America/Los_Angeles America/Vancouver Asia/Manila'],
    ['JST', 'en', '= Asia/Tokyo'],
    ['Europe/Mosco', 'en', '~ Europe/Moscow'],
    ['America/Honolulu', 'en', '~ Pacific/Honolulu'],
    ['Londno', 'en', '~ Europe/London'],
  ])('%s (%s): %s', (text, language, expected) => {
    expect(read(text, language)).toBe(expected);
  });

  test.each(
    'hello|hi|hey|thanks|ok|yes|no|stop|help|cancel|menu|lol|what|да|нет|привет|спасибо|стоп|меню|кто ты|你好|谢谢|好的|帮助'.split(
      '|',
    ),
  )('%s is no city', (talk) => {
    expect(['en', 'ru', 'zh'].map((language) => read(talk, language))).toEqual(['~', '~', '~']);
  });
});

describe('an offset', () => {
  test.each([
    ['UTC', 'en', 1, 'UTC'],
    ['UTC+3', 'ru', 3, 'Europe/Moscow Europe/Minsk Etc/GMT-3'],
    ['UTC+3', 'en', 2, 'Europe/Istanbul Etc/GMT-3'],
    ['gmt +8', 'zh', 2, 'Asia/Shanghai Etc/GMT-8'],
    ['+03:00', 'ru', 1, 'Etc/GMT-3'],
    ['UTC−5', 'en', 2, 'America/New_York Etc/GMT+5'],
    ['+5:30', 'en', 5, 'Asia/Kolkata Asia/Colombo'],
    ['UTC+0545', 'en', 5, 'Asia/Kathmandu'],
    ['МСК+4', 'ru', 2, 'Asia/Krasnoyarsk Etc/GMT-7'],
    ['UTC+15', 'en', 5, ''],
    ['UTC+0', 'en', 0, ''],
  ])('%s (%s), at most %d: %s', (text, language, limit, zones) => {
    const found = timeZones.named(text, language, limit).zones.map(({ timeZone }) => timeZone);
    expect(found.join(' ')).toBe(zones);
  });
});

describe('a region', () => {
  test('has its zones from west to east, by name where the clocks agree', () => {
    const zones = timeZones.inRegion('Australia', 'ru');
    expect(zones[0]).toEqual({ timeZone: 'Australia/Perth', city: 'Перт' });
    expect(zones.map(({ timeZone }) => offsetAt(timeZone, NOW.getTime()))).toEqual([
      480, 525, 570, 600, 600, 630, 630, 660, 660, 660, 660,
    ]);
  });

  test('that there is not has none', () => {
    expect(timeZones.inRegion('Atlantis', 'en')).toEqual([]);
    expect(timeZones.inRegion('', '')).toEqual([]);
  });
});

test.each([
  ['Europe/Kiev', 'ru', 'Киев'],
  ['Asia/Chongqing', 'zh', '上海'],
  ['Etc/GMT-3', 'ru', 'UTC+3'],
  ['Etc/GMT+11', 'en', 'UTC−11'],
  ['UTC', 'zh', 'UTC'],
  ['Nowhere/New_Place', 'en', 'New Place'],
])('%s is known in %s by %s', (zone, language, city) => {
  expect(timeZones.cityOf(zone, language)).toBe(city);
});

test('the name a zone is shown by finds a zone with the same offset', () => {
  const lost = ZONES.flatMap((zone) =>
    LANGUAGES.filter((language) =>
      timeZones
        .named(timeZones.cityOf(zone, language), language, 10)
        .zones.every(
          ({ timeZone }) => timeZone !== zone && offsetAt(timeZone, NOW.getTime()) !== offsetAt(zone, NOW.getTime()),
        ),
    ).map((language) => `${zone} ${language}`),
  );
  expect(lost).toEqual([]);
});

test('any text and any limit give at most so many zones, each once and known to luxon', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[A-Za-z/+_ -]{0,20}$/),
    fc.stringMatching(/^[а-яё, -]{3,12}$/),
  );
  fc.assert(
    fc.property(text, fc.string(), fc.oneof(fc.nat(10), fc.double()), (name, language, limit) => {
      const zones = timeZones.named(name, language, limit).zones.map(({ timeZone }) => timeZone);
      const isSound = zones.length <= (limit > 0 ? limit : 0) && new Set(zones).size === zones.length;
      expect(isSound && zones.every((zone) => IANAZone.isValidZone(zone))).toBe(true);
      timeZones.cityOf(name, language);
      timeZones.inRegion(name, language);
    }),
  );
});

describe('a new language brings its words for places', () => {
  const invented: PlaceLanguage = {
    code: 'xx',
    placeWords: { city: 'urbo', shortForms: [['nov', 'new']], homeZones: ['Asia/Riyadh'], clocks: [['pariza', 60]] },
    searchWords: {},
  };
  const withInvented = createTimeZones({ now: () => NOW }, [...understoodLanguages, invented]);
  const zoneFor = (text: string) => withInvented.named(text, 'xx', 2).zones[0]?.timeZone;

  test.each([
    ['urbo Moscow', 'Europe/Moscow'],
    ['Nov York', 'America/New_York'],
    ['UTC+3', 'Asia/Riyadh'],
    ['pariza+2', 'Asia/Riyadh'],
  ])('%s: %s', (text, zone) => {
    expect(zoneFor(text)).toBe(zone);
  });

  test('a city without a name in it is called by the English one', () => {
    expect(withInvented.cityOf('Europe/Moscow', 'xx')).toBe('Moscow');
  });
});

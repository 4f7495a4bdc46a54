import type { Collection } from '../../shared/domain/collection';
import type { HistoricalEvent, LocalText } from '../../shared/domain/historical-event';
import { event } from './events';

const local = (en: string, ru: string, zh: string): LocalText => ({ en, ru, zh });

const NAMES = {
  antarctica: local('Antarctica', 'Антарктида', '南极洲'),
  southPole: local('South Pole', 'Южный полюс', '南极点'),
  northPole: local('North Pole', 'Северный полюс', '北极点'),
  arctic: local('Arctic', 'Арктика', '北极地区'),
  norway: local('Norway', 'Норвегия', '挪威'),
  tromso: local('Tromsø', 'Тромсё', '特罗姆瑟'),
  leningrad: local('Leningrad', 'Ленинград', '列宁格勒'),
  amundsen: local('Roald Amundsen', 'Руаль Амундсен', '罗阿尔·阿蒙森'),
  scott: local('Robert Scott', 'Роберт Скотт', '罗伯特·斯科特'),
  nobile: local('Umberto Nobile', 'Умберто Нобиле', '翁贝托·诺比莱'),
  scar: local(
    'Scientific Committee on Antarctic Research',
    'Научный комитет по изучению Антарктики',
    '南极研究科学委员会',
  ),
  council: local('Arctic Council', 'Арктический совет', '北极理事会'),
  geophysical: local('International Geophysical Year', 'Международный геофизический год', '国际地球物理年'),
};

type Given = Partial<HistoricalEvent> & { readonly title: LocalText; readonly summary: LocalText };

function polar(id: string, date: string, given: Given): HistoricalEvent {
  return event(date, { places: [], topics: ['voyage'], id, ...given });
}

/** Events of polar exploration, invented for tests as far as their texts go, in three languages. */
export const polarCollection: Collection = {
  title: local('Polar exploration', 'Исследование полюсов', '极地探险'),
  description: local('Voyages to the poles.', 'Экспедиции к полюсам.', '极地航行。'),
  languages: ['en', 'ru', 'zh'],
  topics: { voyage: local('Voyages', 'Экспедиции', '远航'), agreement: local('Agreements', 'Соглашения', '协定') },
  names: [
    { text: NAMES.southPole, aliases: [], within: [NAMES.antarctica] },
    { text: NAMES.northPole, aliases: ['90 degrees north'], within: [NAMES.arctic] },
    { text: NAMES.tromso, aliases: ['Paris of the North'], within: [NAMES.norway] },
    { text: NAMES.leningrad, aliases: ['Saint Petersburg', 'Петроград', '圣彼得堡'], within: [] },
    { text: NAMES.scar, aliases: ['SCAR', 'СКАР', '南研委'], within: [] },
    { text: NAMES.geophysical, aliases: ['IGY', 'МГГ'], within: [] },
  ],
  events: [
    polar('1911-12-14-south-pole', '1911-12-14', {
      title: local('Amundsen reaches the South Pole', 'Амундсен достигает Южного полюса', '阿蒙森到达南极点'),
      summary: local('Five men stood there first.', 'Пять человек дошли туда первыми.', '五人首次抵达。'),
      places: [NAMES.southPole],
      people: [NAMES.amundsen],
      importance: 5,
    }),
    polar('1912-01-17-scott', '1912-01-17', {
      title: local('Scott arrives second', 'Скотт приходит вторым', '斯科特第二个抵达'),
      summary: local('He found the tent of Amundsen.', 'Он нашел палатку Амундсена.', '他发现了阿蒙森的帐篷。'),
      places: [NAMES.southPole],
      people: [NAMES.scott],
      importance: 4,
    }),
    polar('1926-05-12-airship', '1926-05-12', {
      title: local(
        'The airship Norge crosses the Arctic',
        'Дирижабль «Норвегия» пересекает Арктику',
        '飞艇“挪威号”飞越北极',
      ),
      summary: local('It flew over the North Pole.', 'Он пролетел над Северным полюсом.', '飞艇飞过北极点。'),
      places: [NAMES.northPole],
      people: [NAMES.amundsen, NAMES.nobile],
      importance: 4,
    }),
    polar('1928-06-18-amundsen-lost', '1928-06-18', {
      title: local(
        'A flying boat is lost on a rescue flight',
        'Гидросамолет пропал в спасательном полете',
        '水上飞机在救援途中失踪',
      ),
      summary: local('It had left Tromsø that day.', 'Он вылетел в тот день из Тромсё.', '当天它从特罗姆瑟起飞。'),
      places: [NAMES.tromso],
      people: [NAMES.amundsen],
      importance: 3,
    }),
    polar('1957-12-05-icebreaker', '1957-12-05', {
      title: local('A nuclear icebreaker is launched', 'Спущен на воду атомный ледокол', '核动力破冰船下水'),
      summary: local('It was built in Leningrad.', 'Его построили в Ленинграде.', '它在列宁格勒建造。'),
      places: [NAMES.leningrad],
      importance: 3,
    }),
    polar('1957-07-01-geophysical-year', '1957-07-01', {
      title: local(
        'The International Geophysical Year begins',
        'Начинается Международный геофизический год',
        '国际地球物理年开始',
      ),
      summary: local('Stations were opened on the ice.', 'На льду открыли станции.', '冰上设立了考察站。'),
      importance: 3,
    }),
    polar('1958-02-03-committee', '1958-02-03', {
      title: local('A committee of researchers meets', 'Собирается комитет исследователей', '研究委员会召开会议'),
      summary: local('It met in The Hague.', 'Он собрался в Гааге.', '会议在海牙举行。'),
      organisations: [NAMES.scar],
      importance: 2,
    }),
    polar('1959-12-01-treaty', '1959-12-01', {
      title: local('Antarctic Treaty signed', 'Подписан Договор об Антарктике', '签署《南极条约》'),
      summary: local('Twelve states signed it.', 'Его подписали двенадцать стран.', '十二国签署。'),
      places: [NAMES.antarctica],
      topics: ['agreement'],
      importance: 5,
    }),
    polar('1996-09-19-arctic-council', '1996-09-19', {
      title: local('Arctic Council founded', 'Основан Арктический совет', '北极理事会成立'),
      summary: local('Eight states signed a declaration.', 'Восемь стран подписали декларацию.', '八国签署宣言。'),
      organisations: [NAMES.council],
      topics: ['agreement'],
      aliases: ['Ottawa Declaration', 'Оттавская декларация', '渥太华宣言'],
      importance: 4,
    }),
    polar('2007-08-02-seabed', '2007-08-02', {
      title: local('Submersibles reach the seabed', 'Глубоководные аппараты достигают дна', '深潜器抵达海底'),
      summary: local('They planted a flag under the ice.', 'Они установили флаг подо льдом.', '他们在冰下插上旗帜。'),
      places: [NAMES.northPole],
      importance: 2,
    }),
  ],
};

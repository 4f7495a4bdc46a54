import type { LocalText } from '../../../shared/domain/historical-event';

/** The names in the events about space flight, in the three languages. */
export const NAMES = {
  Baikonur: text('Baikonur', 'Байконур', '拜科努尔'),
  'Cape Canaveral': text('Cape Canaveral', 'Мыс Канаверал', '卡纳维拉尔角'),
  Houston: text('Houston', 'Хьюстон', '休斯敦'),
  Jiuquan: text('Jiuquan', 'Цзюцюань', '酒泉'),
  Kourou: text('Kourou', 'Куру', '库鲁'),
  Moon: text('Moon', 'Луна', '月球'),
  Mars: text('Mars', 'Марс', '火星'),
  Venus: text('Venus', 'Венера', '金星'),
  Jupiter: text('Jupiter', 'Юпитер', '木星'),
  Saturn: text('Saturn', 'Сатурн', '土星'),
  Pluto: text('Pluto', 'Плутон', '冥王星'),
  Gagarin: text('Yuri Gagarin', 'Юрий Гагарин', '尤里·加加林'),
  Tereshkova: text('Valentina Tereshkova', 'Валентина Терешкова', '瓦莲京娜·捷列什科娃'),
  Leonov: text('Alexei Leonov', 'Алексей Леонов', '阿列克谢·列昂诺夫'),
  Armstrong: text('Neil Armstrong', 'Нил Армстронг', '尼尔·阿姆斯特朗'),
  Aldrin: text('Buzz Aldrin', 'Базз Олдрин', '巴兹·奥尔德林'),
  Shepard: text('Alan Shepard', 'Алан Шепард', '艾伦·谢泼德'),
  Glenn: text('John Glenn', 'Джон Гленн', '约翰·格伦'),
  Korolev: text('Sergei Korolev', 'Сергей Королёв', '谢尔盖·科罗廖夫'),
  'Yang Liwei': text('Yang Liwei', 'Ян Ливэй', '杨利伟'),
  'Liu Yang': text('Liu Yang', 'Лю Ян', '刘洋'),
  NASA: text('NASA', 'НАСА', '美国国家航空航天局'),
  ESA: text('European Space Agency (ESA)', 'Европейское космическое агентство (ЕКА)', '欧洲空间局'),
  Roscosmos: text('Roscosmos', 'Роскосмос', '俄罗斯国家航天集团'),
  CNSA: text('China National Space Administration', 'Китайское национальное космическое управление', '中国国家航天局'),
  SpaceX: text('SpaceX', 'SpaceX', 'SpaceX'),
} as const satisfies Readonly<Record<string, LocalText>>;

export type Name = keyof typeof NAMES;

export function text(en: string, ru: string, zh: string): LocalText {
  return { en, ru, zh };
}

import type { Messages } from '../messages';

const plural = new Intl.PluralRules('ru');
const YEARS: Record<string, string> = { one: 'год', few: 'года' };
const EVENTS: Record<string, string> = { one: 'событие', few: 'события' };

const years = (count: number) => `${count} ${YEARS[plural.select(count)] ?? 'лет'}`;
const events = (count: number) => `${count} ${EVENTS[plural.select(count)] ?? 'событий'}`;

export const russianMessages: Messages = {
  listSeparator: ', ',
  voiceSeparator: '; ',
  yearsAgo: (count) => `${years(count)} назад`,
  inYears: (count) => `через ${years(count)}`,
  anyYear: (date) => `${date}, любой год`,
  today: (date) => `Сегодня, ${date}`,

  kind: {
    held: 'по сообщению источника',
    scheduled: 'планировалось',
    announced: 'объявлено',
    statement: 'заявление',
    anniversary: 'годовщина',
  },
  dateBasis: {
    source: 'Дата: указана в источнике',
    resolved: 'Дата: выведена из источника',
    'general-knowledge': 'Дата: общеизвестна, не из источника',
  },
  outcomeBasis: {
    source: 'итог: указан в источнике',
    resolved: 'итог: выведен из источника',
    'general-knowledge': 'итог: общеизвестен, не из источника',
  },
  accordingTo: (voices) => `источник сведений: ${voices}`,
  speakerVia: (speaker, via) => `${speaker} – ${via}`,
  sources: 'Источники',
  quoted: (text) => `«${text.replaceAll(/[“«]/g, '„').replaceAll(/[”»]/g, '“')}»`,
  supports: (what) => `подтверждает: ${what}`,
  published: (date) => `опубликовано: ${date}`,

  nothing: 'На эту дату в собрании ничего нет.',
  nearestBefore: 'Ближайшее раньше:',
  nearestAfter: 'Ближайшее позже:',
  noMore: 'В этом списке больше ничего нет.',
  noSuchEvent: 'Такого события нет. Спросите о дате и нажмите номер под ответом.',
  unknownCommand: 'Такой команды я не знаю. Что я умею: /help',
  emptyCollection: 'Событий пока нет.',
  whichDate: 'Напишите дату после команды, например: /on 3 сентября или /on 2024.',
  whichEvent: 'Нажмите номер под списком или напишите имя события после команды.',
  whichText: 'Ответьте командой /when на сообщение с датами или напишите текст после команды.',

  search: {
    heading: (words) => `Поиск: ${words}`,
    found: (count) => `Найдено: ${events(count)}.`,
    corrected: (typed, taken) => `«${typed}» не встречается; я искал «${taken}».`,
    unknown: (words) => `Не встречается: «${words}».`,
    nearest: 'Всех этих слов нет ни в одном событии; вот где их больше всего.',
    otherDates: (date) => `На эту дату (${date}) ничего нет; вот события других дат.`,
    nothing:
      'Ничего не нашлось. Попробуйте меньше слов, имя или место: «парад в Пекине», «Си Цзиньпин 2024», «тема:культура».',
    whichWords: 'Напишите после команды, что искать, например: /search парад 2015 или /search тема:культура.',
    tooLongForMore: 'Чтобы увидеть остальное, спросите короче.',
  },

  problem: {
    'no-date': 'Я не нашёл здесь даты. Попробуйте: «3 сентября», «4 февраля 2022» или «2024».',
    'impossible-date': 'Такого дня не бывает.',
    'year-zero': 'Нулевого года не было: за 1 годом до н. э. следует 1 год н. э.',
    'out-of-range': 'Это за пределами известных мне лет (от 10 000 года до н. э. до 9999 года н. э.).',
    'too-long': 'Слишком длинно для меня. Напишите, пожалуйста, только дату.',
  },
  note: {
    swapped: 'Концы промежутка стояли в обратном порядке, я поменял их местами.',
    'northern-season': 'Времена года – северного полушария, целыми месяцами.',
    'weekday-differs': 'День недели не совпадает с этой датой.',
    'two-digit-year': 'Год из двух цифр я прочёл как последний прошедший.',
    'about-ten-years': '«Около» я понял как плюс-минус десять лет.',
    'old-style': 'Дату по старому стилю я перевёл на новый.',
    'lunar-day': 'День лунного календаря взят в этом году.',
  },
  didYouMean: 'Возможно, вы имели в виду:',

  earlier: '« Назад',
  more: 'Дальше »',
  staleButton: 'Эта кнопка устарела. Спросите, пожалуйста, ещё раз.',
  failed: 'У меня что-то сломалось. Попробуйте, пожалуйста, через минуту.',

  start: (title, description, count) =>
    `${title}: ${events(count)}. ${description}\nСпросите меня о дате: «3 сентября», «4 февраля 2022», «2024». Подробнее: /help.`,
  help: [
    { type: '3 сентября', gives: 'этот день в любом году' },
    { type: '4 февраля 2022 · май 2024 · 2024', gives: 'день, месяц, год' },
    { type: '/today', gives: 'этот день в истории' },
    { type: '/on 3 сентября', gives: 'то же, что просто дата' },
    { type: '/when', gives: 'ответом на любое сообщение: даты из него' },
    { type: '/search парад 2015', gives: 'события по словам, людям, местам, темам' },
    { type: '/random', gives: 'случайное событие' },
    { type: '/help', gives: 'эта справка' },
  ],
  legend: '● дата указана в источнике   ◐ выведена из источника   ○ общеизвестна',
};

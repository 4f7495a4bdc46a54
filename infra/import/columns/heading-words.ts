import type { Field } from './table';

/** What people call columns, in lower case without signs. A longer heading counts when it begins or ends with one. */
export const HEADING_WORDS: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', 'uid', 'unique id', 'identifier', '编号'],
  endYear: ['end year', 'год окончания', '结束年'],
  endMonth: ['end month', 'месяц окончания', '结束月'],
  endDay: ['end day', 'день окончания', '结束日'],
  displayDate: ['display date'],
  born: [
    ...['born', 'birth', 'birth date', 'birthdate', 'birthday', 'date of birth', 'dob', 'birth year', 'year of birth'],
    ...['дата рождения', 'родился', 'родилась', 'рождение', '出生', '出生日期', '生年', '生日'],
  ],
  died: [
    ...['died', 'death', 'death date', 'date of death', 'deathdate', 'dod', 'death year', 'year of death'],
    ...['дата смерти', 'умер', 'умерла', 'смерть', '去世', '逝世', '逝世日期', '卒年'],
  ],
  end: [
    'end',
    'end date',
    'to',
    'until',
    'finish',
    'ended',
    'окончание',
    'дата окончания',
    'конец',
    '结束',
    '结束日期',
  ],
  date: [
    ...['date', 'dates', 'when', 'start', 'start date', 'begin', 'began', 'started', 'from'],
    ...['дата', 'даты', 'когда', 'начало', 'дата начала', '日期', '时间', '開始', '开始', '开始日期'],
  ],
  year: ['year', 'start year', 'год', '年', '年份'],
  month: ['month', 'start month', 'месяц', '月', '月份'],
  day: ['day', 'start day', 'день', 'число', '日'],
  type: ['slide type', 'type'],
  title: [
    ...['title', 'headline', 'event', 'event name', 'name', 'label', 'subject', 'what', 'what happened', 'heading'],
    ...['событие', 'название', 'заголовок', 'наименование', 'что', '标题', '事件', '名称', '名字'],
  ],
  summary: [
    ...['summary', 'description', 'text', 'details', 'body', 'content', 'about'],
    ...['описание', 'текст', 'подробности', 'содержание', '描述', '说明', '摘要', '内容', '详情'],
  ],
  url: ['url', 'link', 'links', 'web', 'website', 'source url', 'href', 'ссылка', 'адрес', '链接', '网址'],
  quote: ['quote', 'quotation', 'цитата', '引文'],
  source: [
    'source',
    'sources',
    'reference',
    'references',
    'citation',
    'outlet',
    'источник',
    'источники',
    'издание',
    '来源',
    '出处',
  ],
  places: [
    'place',
    'places',
    'location',
    'where',
    'city',
    'country',
    'venue',
    'место',
    'где',
    'город',
    'страна',
    '地点',
    '城市',
    '国家',
  ],
  people: [
    ...['person', 'people', 'persons', 'who', 'participants', 'figures', 'actors', 'characters'],
    ...['кто', 'участники', 'люди', 'лица', 'персоны', '人物', '参与者'],
  ],
  organisations: [
    'organisation',
    'organisations',
    'organization',
    'organizations',
    'org',
    'организация',
    '组织',
    '机构',
  ],
  topics: [
    ...['topic', 'topics', 'tag', 'tags', 'category', 'categories', 'group', 'theme', 'subject', 'type', 'kind'],
    ...['тема', 'темы', 'теги', 'категория', 'рубрика', 'группа', 'тип', '主题', '分类', '标签', '类别'],
  ],
  importance: ['importance', 'priority', 'weight', 'важность', '重要性'],
};

/** Columns that hold the summary when no other does. */
export const REMARK_WORDS: readonly string[] = [
  ...['notes', 'note', 'remarks', 'remark', 'comments', 'comment', 'more', 'background', 'story'],
  ...['примечание', 'примечания', 'комментарий', 'комментарии', 'заметки', '备注', '备考', '注释', '评论'],
];

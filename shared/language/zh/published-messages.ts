import type { PublishedMessages } from '../published-messages';
import { chineseCardMessages } from './card-messages';
import { chineseCorrectionMessages } from './correction-messages';
import { chineseFeedMessages } from './feed-messages';
import { chinesePageMessages } from './page-messages';
import { chinesePictureMessages } from './picture-messages';

/** Quotation marks inside are inner ones, also the straight ones of an outlet. */
export const quoted = (text: string) =>
  `“${text
    .replace(/"([^"]*)"/g, '“$1”')
    .replaceAll('“', '‘')
    .replaceAll('”', '’')}”`;

export const chinesePublishedMessages: PublishedMessages = {
  listSeparator: '、',
  citationSeparator: '，',
  voiceSeparator: '；',
  yearsAgo: (count) => `${count}年前`,
  inYears: (count) => `${count}年后`,
  nextYear: '明年',
  anniversary: (count) => `${count}周年`,
  anyYear: (date) => `${date}（不限年份）`,
  today: (date) => `今天，${date}`,
  anniversaryOf: { 'first-day': '首日', 'last-day': '最后一日' },

  card: chineseCardMessages,
  correction: chineseCorrectionMessages,
  feed: chineseFeedMessages,
  page: chinesePageMessages,
  picture: chinesePictureMessages,
  quoted,

  nothing: '没有收录相关事件。',
  nothingDated: '没有恰好标注此日期的事件。',
  sides: {
    names: { 'going-on': '当时正在进行', 'day-unknown': '具体日期不详' },
    goingOn: '当时正在进行：',
    dayUnknown: '同年或同月，具体日期不详：',
    monthUnknown: '同年，具体月份不详：',
    yearUnknown: '同一时期，具体年份不详：',
    all: (heading) => `${heading.replace(/：$/, '')}（全部）»`,
  },
  coming: '未来30天的周年',
  earlier: '« 上一页',
  more: '下一页 »',
  legend: {
    bases: '● 日期见于来源   ◐ 据来源推定   ○ 公认，所列来源没有写明',
    round: '★ 重要周年（10、20、25年等）',
  },
};

import type { Messages } from '../messages';

export const chineseMessages: Messages = {
  listSeparator: '、',
  voiceSeparator: '；',
  yearsAgo: (count) => `${count}年前`,
  inYears: (count) => `${count}年后`,
  anyYear: (date) => `${date}（不限年份）`,
  today: (date) => `今天，${date}`,

  kind: {
    held: '据报道',
    scheduled: '计划',
    announced: '已宣布',
    statement: '声明',
    anniversary: '周年',
  },
  dateBasis: {
    source: '日期：来源中写明',
    resolved: '日期：据来源推定',
    'general-knowledge': '日期：常识，来源未载',
  },
  outcomeBasis: {
    source: '结果：来源中写明',
    resolved: '结果：据来源推定',
    'general-knowledge': '结果：常识，来源未载',
  },
  accordingTo: (voices) => `信息来自${voices}`,
  speakerVia: (speaker, via) => `${speaker}，见${via}`,
  sources: '来源',
  quoted: (text) => `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`,
  supports: (what) => `佐证：${what}`,
  published: (date) => `发布于${date}`,

  nothing: '该日期没有收录事件。',
  nearestBefore: '之前最近的：',
  nearestAfter: '之后最近的：',
  noMore: '列表到此为止。',
  noSuchEvent: '没有这个事件。请先查询日期，再点答复下方的数字。',
  unknownCommand: '没有这个命令。用法见 /help',
  emptyCollection: '还没有收录任何事件。',
  whichDate: '请在命令后写上日期，例如：/on 9月3日，或 /on 2024年。',
  whichEvent: '请点列表下方的数字，或在命令后写上事件名。',
  whichText: '请用 /when 回复一条含有日期的消息，或在命令后写上文字。',

  search: {
    heading: (words) => `搜索：${words}`,
    found: (count) => `共找到${count}个事件。`,
    corrected: (typed, taken) => `没有“${typed}”，已改按“${taken}”搜索。`,
    unknown: (words) => `没有收录“${words}”。`,
    nearest: '没有包含全部词语的事件，以下最为接近。',
    otherDates: (date) => `该日期（${date}）没有相关事件，以下是其他日期的结果。`,
    nothing: '没有找到。请少写几个词，或换成人名、地名，例如“北京阅兵”“习近平 2024年”“主题:文化”。',
    whichWords: '请在命令后写上要找的内容，例如：/search 阅兵 2015年，或 /search 主题:文化。',
    tooLongForMore: '想看其余结果，请用更短的词语搜索。',
  },

  problem: {
    'no-date': '没有找到日期。可以试试“9月3日”“2022年2月4日”或“2024年”。',
    'impossible-date': '没有这一天。',
    'year-zero': '没有公元0年：公元前1年之后就是公元1年。',
    'out-of-range': '超出了我所知道的年份（公元前10000年至公元9999年）。',
    'too-long': '内容太长了，请只写日期。',
  },
  note: {
    swapped: '起止顺序颠倒，已对调。',
    'northern-season': '季节按北半球计，以整月为单位。',
    'weekday-differs': '星期与该日期不符。',
    'two-digit-year': '两位数年份按最近的过去年份理解。',
    'about-ten-years': '“约”按前后十年理解。',
    'old-style': '旧历日期已换算为新历。',
    'lunar-day': '农历日期按今年换算。',
  },
  didYouMean: '您是不是想问：',

  earlier: '« 返回',
  more: '更多 »',
  staleButton: '这个按钮已失效，请重新查询。',
  failed: '我这边出了点问题，请一分钟后再试。',

  start: (title, description, count) =>
    `${title}：共${count}个事件。${description}\n请输入日期，例如“9月3日”“2022年2月4日”“2024年”。更多用法见 /help。`,
  help: [
    { type: '9月3日', gives: '任何年份的这一天' },
    { type: '2022年2月4日 · 2024年5月 · 2024年', gives: '某日、某月、某年' },
    { type: '/today', gives: '历史上的今天' },
    { type: '/on 9月3日', gives: '与直接输入日期相同' },
    { type: '/when', gives: '回复任意消息：查询其中的日期' },
    { type: '/search 阅兵 2015年', gives: '按词语、人物、地点、主题查找' },
    { type: '/random', gives: '随机一个事件' },
    { type: '/help', gives: '本说明' },
  ],
  legend: '● 日期在来源中写明   ◐ 据来源推定   ○ 常识，来源未载',
};

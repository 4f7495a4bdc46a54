import type { CorrectionMessages } from '../correction-messages';

export const chineseCorrectionMessages: CorrectionMessages = {
  corrected: (on, change) => `${on}更正：${change}`,
  formerWording: '原来的内容',
  until: (day) => `${day}以前`,
  noFormerWording: '这个事件的内容没有改过。',
  heading: '之前的内容有误，更正如下：',
  reason: (reason) => `原因：${reason}`,
  kinds: {
    held: '已举行',
    scheduled: '计划',
    announced: '已宣布',
    statement: '声明',
    anniversary: '纪念活动',
  },
  page: {
    heading: '更正',
    what: '这里列出时间线中的错误和更正日期。',
    none: '目前还没有更正。',
    feeds: '订阅地址：',
  },
  noOutcome: '结果未知',
};

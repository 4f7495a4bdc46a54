import type { CardMessages } from '../card-messages';

export const chineseCardMessages: CardMessages = {
  standing: {
    planned: '计划',
    announced: '已宣布',
    happened: '按计划举行',
    'under-way': '进行中',
    changed: '与计划不同',
    cancelled: '已取消',
    'outcome-not-found': '原计划，结果未查到',
  },
  dateBasis: {
    source: '日期见于来源',
    resolved: '日期据来源推定',
    'general-knowledge': '日期为公认，所列来源未载',
  },
  andMore: (outlets, more) => `${outlets.join('、')}等${outlets.length + more}家`,
  ofYear: (title, year) => `${title}（${year}）`,
  oldStyle: (date) => `俄历${date}`,
  outcome: '后续',
  outcomeUnsourced: '所列来源未载',
  accordingTo: (voices) => `据${voices}`,
  speakerVia: (speaker, via) => `${speaker}（${via}）`,
  sources: '来源',
  independent: ({ independent, agreement }) => `独立来源${independent}个${agreement ? AGREEMENT[agreement] : ''}`,
  published: (date) => `${date}发布`,
  stateMedia: '官方媒体',
  copy: '转载',
  supports: (what) => `佐证：${what}`,
  moreSources: (count) => `另有${count}个来源`,
  otherDates: (list) => `另有说法：${list}。`,
  dateBy: (date, by) => `${date}（${by}）`,
};

const AGREEMENT = { agree: '，日期一致', differ: '，日期不一' };

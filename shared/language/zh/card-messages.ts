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
    'general-knowledge': '公认的日期，所列来源没有写明',
  },
  andMore: (outlets, more) => `${outlets.join('、')}等${outlets.length + more}家`,
  ofYear: (title, year) => `${title}（${year}）`,
  partOf: (title) => `属于：${title}`,
  oldStyle: (date) => `儒略历${date}`,
  outcome: '后续',
  outcomeUnsourced: '所列来源未载',
  accordingTo: (voices) => `据${voices}`,
  speakerVia: (speaker, via) => `${speaker}（${via}）`,
  sources: '来源',
  independent: (evidence) => `独立来源${evidence.independent}个${dateIn(evidence)}`,
  published: (date) => `${date}发布`,
  stateMedia: '官方来源',
  copy: '转载',
  supports: (what) => `佐证：${what}`,
  moreSources: (count) => `另有${count}个来源`,
  otherDates: (list) => `各家所记日期：${list}。`,
  dateBy: (date, by) => `${date}（${by}）`,
};

/** A single source that gives the date says so by the mark of the date. */
function dateIn({ independent, confirming, isDisputed }: Parameters<CardMessages['independent']>[0]): string {
  if (isDisputed) return '，日期不一';
  if (independent === 1 || confirming === 0) return '';
  return confirming === independent ? '，都写明了这个日期' : `，其中${confirming}个写明了这个日期`;
}

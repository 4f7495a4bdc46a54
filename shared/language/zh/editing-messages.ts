import type { EditingMessages } from '../editing-messages';
import { quoted } from './published-messages';

export const chineseEditingMessages: EditingMessages = {
  editorsOnly: '此功能只能在编辑聊天中使用。',
  heading: '待处理的反馈',
  noneOpen: '没有待处理的反馈。',
  older: '更早的反馈 »',
  close: { mended: '已更正', declined: '未改动' },
  ask: {
    mended: (title) => `关于${quoted(title)}的更正，要怎样答复反馈者？请回复本消息。`,
    declined: (title) => `${quoted(title)}为什么不改动？请回复本消息，我会转告反馈者。`,
  },
  placeholder: '给反馈者的答复',
  closed: '反馈已关闭，正在转达您的答复。',
  closedUntold: '反馈已关闭。没有反馈者的聊天 ID，无法转达答复。',
  alreadyClosed: '这条反馈已关闭，或不再保存。',
  notDelivered: '答复未能送达，反馈者可能已屏蔽我。',
  told: {
    mended: (title) => `谢谢！您反馈的${quoted(title)}的错误已更正。编辑答复：`,
    declined: (title) => `感谢您对${quoted(title)}的反馈。编辑未作改动，答复如下：`,
  },
  thanks:
    '谢谢！您的反馈将匿名保存半年，供编辑查看。在编辑答复之前，我还会保存本聊天的 ID，以便告知您结果（/privacy）。',
  week: {
    heading: (day) => `截至${day}的一周`,
    chats: (count) => `开启推送的聊天：${count}个`,
    messages: ({ messages, uncertain, refused, late }) =>
      `应发推送：${messages}条（可能未送达${uncertain}条，被 Telegram 拒收${refused}条，过时未发${late}条）`,
    reports: (count) => `待处理的反馈：${count}条`,
    gaps: (count) => `所问日期没有事件：${count}次`,
  },
};

import type { FollowMessages, NewsMessages, PauseMessages } from '../following-messages';

export const chinesePauseMessages: PauseMessages = {
  pause: '⏸ 暂停',
  resume: '▶ 恢复推送',
  ask: '要暂停多久？到期后推送会自动恢复。也可以写明日期：/pause 到1月1日',
  lengths: { 7: '1周', 14: '2周', 30: '30天', 90: '90天' },
  paused: (day) => `推送已暂停，将于${day}恢复。`,
  until: (day) => `暂停至${day}。`,
  not: {
    unread: (text) => `我不明白“${text}”是什么时候。`,
    passed: (when) => `${when}已经过去。`,
    today: '至少要暂停到明天。',
    tooLong: (day) => `最多可暂停一年，到${day}。`,
    later: (day) => `暂停会立即开始，只需写明恢复推送的日期：/pause 到${day}`,
  },
  nameDay: '请写以后的日期，例如：/pause 到1月1日，或 /pause 两周。',
  orTurnOff: '要完全停止推送，请用 /unsubscribe',
};

export const chineseFollowMessages: FollowMessages = {
  follow: '🔔 关注',
  heading: '本聊天的关注',
  headingOfChannel: '频道的关注',
  none: '还没有关注。请写出人物、地点、组织、主题或其他词语，例如：/follow 哈尔滨',
  noneOfChannel: '还没有关注。',
  add: '➕ 添加',
  ask: '要关注什么？请回复这条消息，写出人物、地点、组织、主题或其他词语。',
  placeholder: '名称或词语',
  rule: '标题或名称中含有全部词语的事件都算。即使其他设置不包括，其周年也会随推送发送；已隐藏的内容仍不显示。',
  onlyThese: '标题或名称中含有全部词语的事件都算。推送只包括这些事件和已设“每年提醒”的事件。',
  following: (what, when, of) => `已关注“${what}”，周年当天${when}${of === 'chat' ? '' : '在频道'}推送。`,
  notFollowing: (what) => `已取消关注“${what}”。`,
  notFollowed: (what) => `“${what}”不在关注之列。`,
  tooMany: '一个聊天最多可关注20项，请先取消一项。',
  followed: (list) => `已关注：${list}。`,
};

export const chineseNewsMessages: NewsMessages = {
  heading: '新收录的事件',
  more: (count) => `另有${count}个。`,
};

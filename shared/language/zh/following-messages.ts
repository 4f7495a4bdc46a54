import type { PauseMessages } from '../following-messages';

export const chinesePauseMessages: PauseMessages = {
  pause: '⏸ 暂停',
  resume: '▶ 恢复推送',
  ask: '要暂停多久？到期后推送会自动恢复。也可以写明日期：/pause 到1月1日',
  lengths: { 7: '1周', 14: '2周', 30: '30天', 90: '90天' },
  paused: (day) => `推送已暂停，将于${day}恢复。`,
  until: (day) => `暂停至${day}。`,
  badDay: (text) => `无法暂停到“${text}”。请写一年以内的日期，例如：/pause 到1月1日，或 /pause 两周。`,
};

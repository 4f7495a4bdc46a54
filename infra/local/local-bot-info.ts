import type { UserFromGetMe } from 'telegraf/types';

/** What getMe would say of the bot, where there is no Telegram to ask. */
export const LOCAL_BOT_INFO: UserFromGetMe = {
  id: 2,
  is_bot: true,
  first_name: 'Timeline',
  username: 'timeline_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
};

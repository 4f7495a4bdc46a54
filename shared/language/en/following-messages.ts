import type { FollowMessages, NewsMessages, PauseMessages } from '../following-messages';

export const englishPauseMessages: PauseMessages = {
  pause: '⏸ Pause',
  resume: '▶ Resume',
  ask: 'How long should messages pause? They resume by themselves. You can also name a day: /pause until 1 January',
  lengths: { 7: '1 week', 14: '2 weeks', 30: '30 days', 90: '90 days' },
  paused: (day) => `Messages are paused and will resume on ${day}.`,
  until: (day) => `Paused until ${day}.`,
  not: {
    unread: (text) => `I don’t know when “${text}” is.`,
    passed: (when) => `${when} has already passed.`,
    today: 'A pause lasts at least until tomorrow.',
    tooLong: (day) => `A pause lasts a year at most, until ${day}.`,
    later: (day) => `A pause begins at once. Name only the day when messages resume: /pause until ${day}`,
  },
  nameDay: 'Name a later day, such as /pause until 1 January or /pause for 2 weeks.',
  orTurnOff: 'To turn messages off altogether: /unsubscribe',
};

export const englishFollowMessages: FollowMessages = {
  follow: '🔔 Follow',
  heading: 'Followed by this chat',
  headingOfChannel: 'Followed by the channel',
  none: 'Nothing yet. Name a person, a place, an organisation, a topic or other words: /follow Harbin',
  noneOfChannel: 'Nothing yet.',
  add: '➕ Add',
  ask: 'What should I follow? Reply to this message with a person, a place, an organisation, a topic or other words.',
  placeholder: 'A name or words',
  rule: 'An event counts if its title or names have all the words. Its anniversaries come with the messages, even when other choices leave them out; hidden sensitive events stay hidden.',
  onlyThese:
    'An event counts if its title or names have all the words. You’ll only get messages about these and about events marked “Every year”.',
  following: (what, when, of) =>
    `Following “${what}”: I’ll tell ${of === 'chat' ? 'you' : 'the channel'} about its anniversaries at ${when}.`,
  notFollowing: (what) => `No longer following “${what}”.`,
  notFollowed: (what) => `“${what}” isn’t among what’s followed here.`,
  tooMany: 'A chat can follow at most 20 things. Remove one first.',
  followed: (list) => `Following: ${list}.`,
};

export const englishNewsMessages: NewsMessages = {
  heading: 'New in the collection',
  more: (count) => `And ${count} more.`,
};

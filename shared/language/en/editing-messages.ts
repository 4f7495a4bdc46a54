import type { EditingMessages } from '../editing-messages';
import { quoted } from './published-messages';

export const englishEditingMessages: EditingMessages = {
  editorsOnly: 'This works only in the editors’ chat.',
  heading: 'Open reports',
  noneOpen: 'No reports are open.',
  older: 'Older reports »',
  close: { mended: 'Corrected', declined: 'Not changed' },
  ask: {
    mended: (title) => `What should I tell the person about the correction of ${quoted(title)}? Reply to this message.`,
    declined: (title) => `Why does ${quoted(title)} stay as it is? Reply to this message; I’ll pass it on.`,
  },
  placeholder: 'Answer to the person',
  closed: 'The report is closed. I’m passing your answer on.',
  closedUntold: 'The report is closed. I don’t know a chat to send your answer to.',
  alreadyClosed: 'This report is already closed or no longer stored.',
  notDelivered: 'I couldn’t deliver your answer; the person may have blocked me.',
  told: {
    mended: (title) => `Thank you! The error you reported in ${quoted(title)} has been corrected. The editors write:`,
    declined: (title) => `Thank you for your report on ${quoted(title)}. The editors left it unchanged and write:`,
  },
  thanks:
    'Thank you! Your report has been saved for the editors for half a year, without your name. Until they answer, I also keep the ID of this chat so that I can tell you the outcome (/privacy).',
  week: {
    heading: (day) => `The week up to ${day}`,
    chats: (count) => `Chats with messages: ${count}`,
    messages: ({ messages, uncertain, refused, late }) =>
      `Messages due: ${messages} (${uncertain} may not have arrived, ${refused} refused by Telegram, ${late} too late to send)`,
    reports: (count) => `Open reports: ${count}`,
    gaps: (count) => `Questions about dates without events: ${count}`,
  },
};

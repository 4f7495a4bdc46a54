import type { Audience } from '../domain/audience';
import type { Asker } from './asker';
import type { Members } from './ports';

/** Whether somebody may, and if not, why. */
export type Admission = 'granted' | 'administrators-only' | 'private-only' | 'editors-only';

/**
 * Whether the asker belongs to an audience; to that of another chat when `chat` names one. This is the only place that
 * decides it: the dispatchers of commands, presses, links and replies ask here, by their tables.
 */
export async function admit(
  { members }: { readonly members: Members },
  asker: Asker,
  audience: Audience,
  chat = asker.chatId,
): Promise<Admission> {
  switch (audience) {
    case 'everybody':
      return 'granted';
    case 'private':
      return asker.place === 'private' ? 'granted' : 'private-only';
    case 'editors':
      return asker.chatId === members.editorsChat ? 'granted' : 'editors-only';
    case 'administrators':
      return (await members.isAdministrator(chat)) ? 'granted' : 'administrators-only';
  }
}

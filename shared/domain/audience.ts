/**
 * Who may use a command, a button or a link: everybody in the chat; in groups and channels only administrators; people
 * in their private chat with the bot; or the members of the editors’ chat. A private chat is its person's own, who counts as its administrator.
 */
export type Audience = 'everybody' | 'administrators' | 'private' | 'editors';

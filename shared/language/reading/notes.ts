import type { NoteCode } from '../../domain/date-query';

/** Adds a note that is not there yet. */
export function addNote(notes: NoteCode[], note: NoteCode): void {
  if (!notes.includes(note)) notes.push(note);
}

import type { Action } from '../domain/action';
import type { RichText } from './rich-text';

/** A message as data: what is said and which buttons stand under it, row by row. */
export interface Message {
  readonly text: RichText;
  readonly buttons: readonly (readonly Button[])[];
}

export interface Button {
  readonly label: string;
  readonly action: Action;
}

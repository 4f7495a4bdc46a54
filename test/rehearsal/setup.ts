import type { FakeTelegram } from '../support/fake-telegram';
import type { Cdk } from './cdk';
import type { Checklist } from './checklist';
import type { RunCommand } from './commands';
import type { Emulator } from './emulator';
import type { Tools } from './tools';

/** What every part of a rehearsal works with. */
export interface Setup {
  readonly list: Checklist;
  readonly tools: Tools;
  readonly emulator: Emulator;
  readonly telegram: FakeTelegram;
  readonly cdk: Cdk;
  readonly command: RunCommand;
  /** Where all files of the run are written. */
  readonly folder: string;
}

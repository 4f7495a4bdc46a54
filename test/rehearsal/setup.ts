import type { BotId } from '../../infra/deployment';
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
  readonly cdk: Cdk;
  /** Where all files of the run are written. */
  readonly folder: string;
}

/** A bot of the rehearsal, and the Telegram that knows it. */
export interface Bot {
  readonly id: BotId;
  /** Its bot.yaml. */
  readonly file: string;
  readonly token: string;
  readonly telegram: FakeTelegram;
  readonly command: RunCommand;
}

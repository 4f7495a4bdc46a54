import { existsSync, readFileSync, statSync } from 'node:fs';
import { devNull } from 'node:os';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { UsageError } from '../commands/command';
import { PROJECT } from '../deployment';
import { parseBotFile } from './bot-file';
import { fromHere } from './from-here';
import { type GivenSettings, collect, givenContext, givenOptions, givenVariables } from './given';
import { type ResolvedSettings, resolveSettings } from './resolve-settings';

/** The options by which a command finds its bot. */
export interface BotFileOptions {
  /** Another file than bot.yaml. */
  readonly bot?: string | undefined;
  readonly name?: string | undefined;
  readonly stage?: string | undefined;
  /** Each `NAME=VALUE`. */
  readonly context?: readonly string[];
}

export interface Bot extends ResolvedSettings {
  /** The path of its file; without one, it is the file that there may be. */
  readonly file: string;
}

const contextSchema = z.record(z.string(), z.unknown());
const cdkSchema = z.object({ context: z._default(contextSchema, {}) });

/**
 * Reads what describes a bot: options, environment, bot.yaml and the context in cdk.json. Throws an error for the user
 * that names what is wrong and where.
 */
export function readBot({ bot, name, stage, context = [] }: BotFileOptions, environment: NodeJS.ProcessEnv): Bot {
  const named = { ...(name !== undefined && { name }), ...(stage !== undefined && { stage }) };
  return resolvedBot(givenOptions(named, context, process.cwd()), environment, bot);
}

/** The same for the CDK app, whose context holds that of cdk.json and every `-c` of the command line. */
export function readBotOfApp(context: unknown, environment: NodeJS.ProcessEnv): Bot {
  const written = cdkContext();
  const all = givenContext(contextSchema.parse(context), 'the context', PROJECT);
  const options = collect((name) => (all[name]?.value === written[name]?.value ? undefined : all[name]));
  return resolvedBot(options, environment);
}

function resolvedBot(options: GivenSettings, environment: NodeJS.ProcessEnv, bot?: string): Bot {
  const file = botFile(bot, environment['BOT_FILE'] || undefined);
  const variables = givenVariables(environment, process.cwd());
  const described = existsSync(file) ? parseBotFile(readFileSync(checkedFile(file), 'utf8'), file) : {};
  return { ...resolveSettings({ options, variables, file: described, context: cdkContext() }), file };
}

function botFile(option: string | undefined, variable: string | undefined): string {
  if (option !== undefined && variable !== undefined && resolve(option) !== resolve(variable))
    throw new UsageError(`BOT_FILE is "${variable}" and --bot is "${option}": leave out one of them`);
  const chosen = option ?? variable;
  if (chosen === undefined) return join(PROJECT, 'bot.yaml');
  if (!existsSync(chosen)) throw noFile(chosen);
  return resolve(chosen);
}

/** What never ends, such as a pipe, would be read for ever; /dev/null is the file that says nothing. */
function checkedFile(file: string): string {
  if (file === devNull || statSync(file).isFile()) return file;
  throw noFile(fromHere(file));
}

function noFile(file: string): UsageError {
  return new UsageError(`there is no file "${file}" that describes a bot`);
}

function cdkContext(): GivenSettings {
  const file = join(PROJECT, 'cdk.json');
  const { context } = cdkSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return givenContext(context, fromHere(file), PROJECT);
}

import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearestChoice } from '../../shared/language/searching/spelling';
import { awsAdvice } from './aws-advice';
import { printable } from './printable';

/** A wrong call: reported in one line with a pointer to the help, and ends with exit code 2. */
export class UsageError extends Error {}

type Option = NonNullable<ParseArgsConfig['options']>[string] & {
  /** The name of its value in the help; none for a flag. */
  readonly value?: string;
  readonly help: string;
};
type Options = Readonly<Record<string, Option>>;
type Values<Given extends Options> = ReturnType<typeof parseArgs<{ options: Given }>>['values'];

interface Command<Given extends Options> {
  /** Its name in package.json. */
  readonly name: string;
  /** One sentence, then paragraphs. */
  readonly help: string;
  readonly options: Given;
  /** The arguments that are no options; without it, there may be none. */
  readonly operands?: { readonly value: string; readonly help: string; readonly most?: number };
  /** Said in place of an argument that is no option where that may be a secret: it is not shown. */
  readonly secretRefused?: string;
  readonly notes?: string;
  /** What exit code 1 says; "it failed" unless given. */
  readonly failure?: string;
  /** Resolves to the exit code; undefined is 0. */
  readonly run: (values: Values<Given>, operands: readonly string[]) => Promise<number | undefined>;
}

/**
 * Runs a command line and sets the exit code of the process: 0, or what `run` resolves to; 1 for an error, 2 for a wrong
 * call. Prints the help for `--help`.
 */
export async function command<Given extends Options>(description: Command<Given>): Promise<void> {
  const { name, operands, run } = description;
  // The reader of the output may stop reading: `npm start | head`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  // The SDK warns about Node 20 in seven lines on each start; it is supported until 2027, and users cannot act on it.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(helpOf(description));
    return;
  }
  try {
    const { values, positionals } = readArguments(args, description);
    const extra = positionals[operands?.most ?? Infinity];
    if (extra !== undefined) throw new UsageError(`Unexpected argument '${extra}'`);
    process.exitCode = (await run(values, positionals)) ?? 0;
  } catch (error) {
    const isUsageError = error instanceof UsageError;
    process.exitCode = isUsageError ? 2 : 1;
    for (const each of error instanceof AggregateError ? error.errors : [error])
      process.stderr.write(
        `${name}: ${printable(awsAdvice(each) ?? messageOf(each))}${isUsageError ? ' (see --help)' : ''}\n`,
      );
  }
}

function readArguments<Given extends Options>(
  args: string[],
  { options, operands, secretRefused }: Pick<Command<Given>, 'options' | 'operands' | 'secretRefused'>,
) {
  try {
    return parseArgs({ args, options, allowPositionals: operands !== undefined });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const isOperand = 'code' in error && error.code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL';
    if (isOperand && secretRefused !== undefined) throw new UsageError(secretRefused);
    // After the first sentence comes advice about arguments that begin with "-".
    const fault = error.message.replace(/\. .*/s, '');
    const unknown = /^Unknown option '--(.+)'$/.exec(fault)?.[1];
    const meant = unknown === undefined ? undefined : nearestChoice(unknown, [...Object.keys(options), 'help']);
    throw new UsageError(meant === undefined ? fault : `${fault}: did you mean '--${meant}'?`);
  }
}

/** The choice with that name; a UsageError lists the others. `kind` is what they are: "stage". */
export function oneOf<Choice extends string>(kind: string, name: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === name);
  if (found !== undefined) return found;
  const meant = nearestChoice(name, choices);
  const question = meant === undefined ? '' : `did you mean "${meant}"? – `;
  throw new UsageError(`unknown ${kind} "${name}": ${question}use one of ${choices.join(', ')}`);
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function helpOf<Given extends Options>({ name, help, options, operands, notes, failure }: Command<Given>): string {
  const call = [
    name === 'start' ? 'npm start --' : `npm run ${name} --`,
    '[OPTIONS]',
    operands && `[${operands.value}]`,
  ];
  const all: Options = { ...options, help: { type: 'boolean', short: 'h', help: 'show this help' } };
  const rows = Object.entries(all).map(([option, { short, value, help: text }]): [left: string, right: string] => {
    const shortName = short === undefined ? '' : `-${short}, `;
    return [`${shortName}--${option}${value === undefined ? '' : ` ${value}`}`, text];
  });
  if (operands) rows.unshift([operands.value, operands.help]);
  const width = Math.max(...rows.map(([left]) => left.length)) + 3;
  return [
    help,
    `  ${call.filter((part) => part !== undefined).join(' ')}`,
    rows.map(([left, text]) => `  ${left.padEnd(width)}${text}`).join('\n'),
    ...(notes === undefined ? [] : [notes]),
    `Exit code: 0 on success, 1 when ${failure ?? 'it failed'}, 2 on a usage error.\n`,
  ].join('\n\n');
}

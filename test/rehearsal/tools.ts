import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Finished, PROJECT, runProcess } from '../support/processes';

const MINISTACK = '1.5.33';
const CFN_LINT = '1.58.0';
const CHECKOV = '3.3.30';
const NODE = '24.18.0';
const CACHE = join(PROJECT, '.cache/rehearsal');

export interface Tools {
  /** The emulator's program. */
  readonly ministack: string;
  /** The program that checks templates for CloudFormation. */
  readonly cfnLint: string;
  /** The program that checks them for what is unsafe. */
  readonly checkov: string;
  /** The folder of the Node version that runs the functions, as on Lambda. */
  readonly nodeFolder: string;
}

/** Installs what the rehearsal needs once, under .cache/. Throws an error that names what is missing. */
export async function installTools(): Promise<Tools> {
  return {
    ministack: await installFromPython('ministack', MINISTACK),
    cfnLint: await installFromPython('cfn-lint', CFN_LINT),
    checkov: await installFromPython('checkov', CHECKOV),
    nodeFolder: await installNode(),
  };
}

/** Installs a Python package in a virtual environment of its own; gives the path of its program. */
async function installFromPython(name: string, version: string): Promise<string> {
  const folder = join(CACHE, `${name}-${version}`);
  const program = join(folder, 'bin', name);
  if (existsSync(program)) return program;
  await must(
    runProcess('python3', ['-m', 'venv', folder]),
    'the rehearsal needs Python 3.10 or newer with its module venv (Debian: apt-get install python3-venv)',
  );
  await must(
    runProcess(join(folder, 'bin/python'), ['-m', 'pip', 'install', '--quiet', `${name}==${version}`]),
    `the rehearsal needs ${name} ${version} from the Python package index, which cannot be reached or has it not`,
  );
  return program;
}

async function installNode(): Promise<string> {
  if (process.version.startsWith('v24.')) return join(process.execPath, '..');
  if (process.platform !== 'linux') throw new Error('the rehearsal needs Node 24, as Lambda has it: run it with that');
  const folder = join(CACHE, `node-${NODE}`);
  const name = `node-linux-${process.arch}`;
  const program = join(folder, 'node_modules', name, 'bin/node');
  if (!existsSync(program)) {
    const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder];
    await must(
      runProcess('npm', ['install', ...options, `${name}@${NODE}`]),
      `the rehearsal needs Node 24, as Lambda has it: the package ${name} cannot be installed`,
    );
  }
  return join(program, '..');
}

async function must(running: Promise<Finished>, otherwise: string): Promise<void> {
  const { code, err } = await running.catch((error: unknown) => ({ code: -1, err: String(error) }));
  if (code !== 0) throw new Error(`${otherwise}\n${err.trim().split('\n').slice(-3).join('\n')}`);
}

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import * as z from 'zod/mini';

const PROJECT = join(__dirname, '..');
const FOLDERS = ['infra', 'lambdas', 'shared', 'test'];

const reportSchema = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

test('no import goes against the directions, and every file was looked at', () => {
  const { modules, summary } = cruise(PROJECT, FOLDERS);
  expect(summary.violations).toEqual([]);
  expect(sources(modules)).toEqual(sourceFiles());
});

describe('an import against the directions is found', () => {
  const PLANTED: [from: string, to: string, rule: string][] = [
    ['shared/domain', 'shared/language', 'domain-imports-luxon'],
    ['shared/contract', 'shared/domain', 'contract-imports-nothing'],
    ['shared/language', 'shared/use-cases', 'language-imports-domain'],
    ['shared/use-cases', 'shared/adapters', 'use-cases-import-language-and-domain'],
    ['shared/adapters', 'lambdas/ingest', 'adapters-import-inwards'],
    ['lambdas/ingest', 'lambdas/webhook', 'a-lambda-imports-shared-only'],
    ['infra', 'shared/domain', 'infra-imports-the-contract-only'],
    ['infra/local', 'lambdas/ingest', 'local-imports-handlers-only'],
    ['shared/domain', 'test', 'nothing-imports-tests'],
  ];
  const house = mkdtempSync(join(tmpdir(), 'house-'));
  let found: { from: string; rule: { name: string } }[] = [];

  beforeAll(() => {
    for (const [index, [from, to]] of PLANTED.entries()) {
      const target = relative(from, join(to, `to-${index}`));
      const specifier = target.startsWith('.') ? target : `./${target}`;
      write(house, `${from}/from-${index}.ts`, `import { b } from '${specifier}';\nexport const a = b;\n`);
      write(house, `${to}/to-${index}.ts`, 'export const b = 1;\n');
    }
    write(house, 'package.json', '{}');
    write(house, 'tsconfig.json', readFileSync(join(PROJECT, 'tsconfig.json'), 'utf8'));
    found = cruise(house, FOLDERS).summary.violations;
  });
  afterAll(() => {
    rmSync(house, { recursive: true });
  });

  test.each(PLANTED.map((row, index) => [...row, index] as const))('%s to %s: %s', (from, _to, rule, index) => {
    const rules = found.filter((violation) => violation.from === `${from}/from-${index}.ts`);
    expect(rules.map(({ rule: { name } }) => name)).toContain(rule);
  });
});

test('files of the product are small: half have at most 55 lines, and none but data of a language has over 250', () => {
  const files = sourceFiles().filter((file) => !/^test\/|^shared\/language\/[a-z]{2}\//.test(file));
  const sizes = files
    .map((file) => ({ file, lines: readFileSync(join(PROJECT, file), 'utf8').split('\n').length - 1 }))
    .sort((a, b) => a.lines - b.lines);
  expect(sizes[Math.floor(sizes.length / 2)]?.lines).toBeLessThanOrEqual(55);
  expect(sizes.filter(({ lines }) => lines > 250)).toEqual([]);
});

function cruise(folder: string, paths: string[]) {
  const bin = join(PROJECT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(PROJECT, '.dependency-cruiser.cjs');
  const args = [bin, '--output-type', 'json', '--config', config, ...paths];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (!stdout) throw new Error(stderr);
  return reportSchema.parse(JSON.parse(stdout));
}

function sources(modules: readonly { readonly source: string }[]): string[] {
  return modules
    .map(({ source }) => source)
    .filter((source) => FOLDERS.includes(source.split('/')[0] ?? '') && source.endsWith('.ts'))
    .sort();
}

/** Every TypeScript file of the project. */
function sourceFiles(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
    .filter((file) => file.endsWith('.ts'))
    .sort();
}

function write(house: string, path: string, text: string): void {
  mkdirSync(join(house, dirname(path)), { recursive: true });
  writeFileSync(join(house, path), text);
}

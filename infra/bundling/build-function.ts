import { readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { minify } from '@swc/core';
import { type BuildOptions, type Metafile, build } from 'esbuild';
import { PROJECT } from '../deployment';
import { withoutNeverCalled, withoutOtherSchemas } from './left-out';

/** How a module becomes a bundle, whatever is in it: one ES module, for the Node that Lambda has. */
export const BUNDLED = {
  absWorkingDir: PROJECT,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  minify: true,
  mainFields: ['module', 'main'],
  // Else every letter of Russian and Chinese is six bytes.
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'error',
  // What CommonJS has and an ES module does not: packages call require, and files beside the code are found by __dirname.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url); const __dirname = import.meta.dirname;",
  },
} satisfies BuildOptions;

/**
 * Makes a bundle of a module of the project, named by its path, without what is never called, and returns what esbuild
 * put into it. A source map is written beside the bundle, without a link, so that only the log reads it.
 */
export async function buildFunction(entry: string, outfile: string): Promise<Metafile> {
  const { metafile } = await build({
    ...BUNDLED,
    entryPoints: [entry],
    outfile,
    sourcemap: 'external',
    sourcesContent: false,
    metafile: true,
    plugins: [withoutNeverCalled, withoutOtherSchemas],
  });
  await finish(outfile);
  return metafile;
}

/** The size of a file as the limits count it: 1024 bytes each, a part as a whole one. */
export async function kilobytesOf(file: string): Promise<number> {
  return Math.ceil((await stat(file)).size / 1024);
}

/**
 * Minifies a bundle once more: swc saves some 5 % of what esbuild leaves. Names the sources in its map by their paths in the
 * project, so that a log can name them, and so that the package is the same wherever it was built.
 */
async function finish(bundle: string): Promise<void> {
  const mapFile = `${bundle}.map`;
  const { code, map = '' } = await minify(await readFile(bundle, 'utf8'), {
    module: true,
    ecma: 2022,
    compress: { passes: 3 },
    mangle: { toplevel: true },
    // Its types know only whether a map is wanted, not the one that was made before.
    sourceMap: { content: await readFile(mapFile, 'utf8') } as unknown as boolean,
  });
  const parsed = JSON.parse(map) as { readonly sources: readonly string[] };
  const inProject = (source: string) => relative(PROJECT, resolve(dirname(bundle), source)).replaceAll(sep, '/');
  await writeFile(bundle, code);
  await writeFile(mapFile, JSON.stringify({ ...parsed, sources: parsed.sources.map(inProject) }));
}

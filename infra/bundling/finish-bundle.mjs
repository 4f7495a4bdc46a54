/**
 * Finishes a bundle: node finish-bundle.mjs FILE KILOBYTES PROJECT
 * Minifies it again, and fails if it is bigger than it may be. Names the sources in its map by their paths in the project,
 * so that a log can name them, and so that the package is the same wherever it was built.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { minify } from './minify.cjs';

const [, , file, most, project] = process.argv;
minify(file);
const kilobytes = Math.ceil(statSync(file).size / 1024);
if (kilobytes > Number(most)) {
  process.stderr.write(`${file} has ${kilobytes} KB; it may have ${most} KB\n`);
  process.exit(1);
}
const map = JSON.parse(readFileSync(`${file}.map`, 'utf8'));
const inProject = (source) => relative(project, resolve(dirname(file), source)).replaceAll(sep, '/');
writeFileSync(`${file}.map`, JSON.stringify({ ...map, sources: map.sources.map(inProject) }));

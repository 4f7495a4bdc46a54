const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { minifySync } = require('@swc/core');

/** Minifies a bundle once more in its place, with its map if it has one: swc saves some 5 % of what esbuild leaves. */
exports.minify = function minify(file) {
  const map = existsSync(`${file}.map`) ? readFileSync(`${file}.map`, 'utf8') : undefined;
  const minified = minifySync(readFileSync(file, 'utf8'), {
    module: true,
    compress: { passes: 2 },
    mangle: { toplevel: true },
    ...(map !== undefined && { sourceMap: { content: map } }),
  });
  writeFileSync(file, minified.code);
  if (map !== undefined) writeFileSync(`${file}.map`, minified.map);
};

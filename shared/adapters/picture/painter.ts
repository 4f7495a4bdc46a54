import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type MeasuredNode, Renderer, initSync } from '@takumi-rs/wasm';
import { cached } from '../../use-cases/cached';
import type { Box } from './box';
import { HEIGHT, WIDTH } from './page';

export type PictureFormat = 'png' | 'jpeg';

/** Draws boxes as a picture of 1200 × 630. */
export type Paint = (picture: Box, format: PictureFormat) => Promise<Uint8Array>;

/** Whole fonts, one for each script and weight: characters that a font lacks are looked for in the other family. */
const FONTS = [
  { name: 'Noto Sans', weight: 400, file: 'noto-sans-400.woff2' },
  { name: 'Noto Sans', weight: 700, file: 'noto-sans-700.woff2' },
  { name: 'Noto Sans SC', weight: 400, file: 'noto-sans-sc-400.woff2' },
  { name: 'Noto Sans SC', weight: 700, file: 'noto-sans-sc-700.woff2' },
] as const;

/** The quality of a JPEG, which is for small previews: a picture of 60 KB at most. */
const QUALITY = 45;

/** The renderer with its fonts, loaded once: some 0.3 s of processor. The same boxes are the same bytes everywhere. */
const renderer = cached(async () => {
  const require = createRequire(join(__dirname, 'painter.ts'));
  initSync({ module: readFileSync(require.resolve('@takumi-rs/wasm/takumi_wasm_bg.wasm')) });
  const made = new Renderer();
  for (const { name, weight, file } of FONTS)
    await made.registerFont({ name, weight, data: readFileSync(join(__dirname, 'fonts', file)) });
  return made;
});

/** Loads what takes long, before the first picture is asked for. */
export async function loadPainter(): Promise<void> {
  await renderer();
}

export const paint: Paint = async (picture, format) => {
  const made = await renderer();
  return made.render(picture, { width: WIDTH, height: HEIGHT, format, ...(format === 'jpeg' && { quality: QUALITY }) });
};

/** The picture as SVG, laid out, every letter a path. */
export async function toSvg(picture: Box): Promise<string> {
  return (await renderer()).renderSvg(picture, { width: WIDTH, height: HEIGHT });
}

/** Where the boxes and the lines of text of a picture lie. */
export async function measure(picture: Box): Promise<MeasuredNode> {
  return (await renderer()).measure(picture, { width: WIDTH, height: HEIGHT });
}

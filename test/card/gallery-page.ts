/** Builds the gallery into one page. */
import { build } from 'esbuild';
import type { Brief } from '../../src/core/types';

export interface GalleryTexts {
  lang: string;
  messages: Record<string, { message: string }>;
  /** Cards made from the dataset, after the made-up ones. */
  real: readonly Brief[];
}

export async function galleryPage({ lang, messages, real }: GalleryTexts): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['test/card/gallery.tsx'],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'text' },
    define: { GALLERY_TEXTS: JSON.stringify({ lang, messages, real }) },
  });
  const script = outputFiles[0]?.text.replaceAll('</script', '<\\/script') ?? '';
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><title>Gallery</title></head>
    <body><script>${script}</script></body></html>`;
}

/** Builds the gallery into one page. */
import { build } from 'esbuild';

export async function galleryPage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['test/card/gallery.tsx'],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'text' },
  });
  const script = outputFiles[0]?.text.replaceAll('</script', '<\\/script') ?? '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><title>Gallery</title></head>
    <body><script>${script}</script></body></html>`;
}

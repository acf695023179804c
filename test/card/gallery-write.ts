/**
 * `npm run gallery`: every card and every state of the popup, in each language of the interface, as
 * files to open in a browser. `npm run gallery -- bolivia opec` shows these cards of the dataset.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { galleryPage } from './gallery-page';
import { openCards } from './real-briefs';
import { SHOWN } from './shown';

const OUT = 'dist/gallery';
const ids = process.argv.slice(2);
const { idsIn, briefOf } = openCards();
const article = readFileSync('test/pages/sample-article.html', 'utf8');
const blocks = [...article.matchAll(/<(h1|p)\b[^>]*>(.*?)<\/\1>/gs)].map(([, , html = '']) =>
  html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' '),
);
const here = idsIn(blocks.join('\n'));
const read = (lang: string) =>
  JSON.parse(readFileSync(`src/_locales/${lang}/messages.json`, 'utf8'));

mkdirSync(OUT, { recursive: true });
for (const lang of readdirSync('src/_locales')) {
  const real = (ids.length > 0 ? ids : SHOWN).map((id) => briefOf(id, here, lang));
  const messages = { ...read('en'), ...read(lang) };
  const file = `${OUT}/${lang}.html`;
  writeFileSync(file, await galleryPage({ lang, messages, real }));
  console.log(`file://${resolve(file)}#real`);
}

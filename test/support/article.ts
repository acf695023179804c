/** Owns a clean page of news: what a text of someone's own is shown in, and what tests write. */

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);

const STYLE = `
  :root { color-scheme: light dark; }
  body { margin: 0 auto; padding: 3rem 1.5rem; max-width: 42rem; font: 1.15rem/1.65 Georgia, serif; }
  h1 { font-size: 2.2rem; line-height: 1.2; }`;

export interface Article {
  title: string;
  /** HTML of the paragraphs. */
  paragraphs: string[];
  lang?: string;
  /** HTML put in at the end of head. */
  head?: string;
}

/** The page's own word that it is news, as newsrooms give it; `<` would end the script. */
function statement(title: string): string {
  const data = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: title };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function articlePage({ title, paragraphs, lang = 'en', head = '' }: Article): string {
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta property="og:type" content="article">
<title>${escapeHtml(title)}</title>
<script type="application/ld+json">${statement(title)}</script>
<style>${STYLE}</style>
${head}
</head>
<body>
<main>
<article>
<h1>${escapeHtml(title)}</h1>
${paragraphs.map((html) => `<p>${html}</p>`).join('\n')}
</article>
</main>
</body>
</html>`;
}

/** Plain text as an article: the first line is the headline, the others are paragraphs. */
export function textArticle(text: string, head = ''): string {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const [title = '', ...rest] = lines.map((line) => line.trim()).filter(Boolean);
  return articlePage({ title, paragraphs: rest.map(escapeHtml), head });
}

/**
 * What a page says of itself: structured data, meta elements, its address.
 * Reads only the head's kind of statements, never the text; must never throw on broken data.
 */

import type { Pace } from './pace';

/** Kinds of schema.org and Open Graph that a news article gives itself. */
const NEWS =
  /^(?:news|reportagenews|analysisnews|opinionnews|askpublicnews|backgroundnews|reviewnews)article$|^liveblogposting$|^newsitem$/;
const ARTICLE = /^(?:article|blogposting|socialmediaarticle|report|scholarlyarticle)$/;
/** Kinds that say the page is something else, unless it also calls itself news … */
const OTHER =
  /^(?:discussionforumposting|qapage|product|productgroup|softwaresourcecode|softwareapplication|techarticle|apireference|recipe|jobposting|course|searchresultspage|medicaltrial|dataset|movie|musicalbum|book)$/;
/** … and kinds that articles carry beside their own. */
const LISTS = /^(?:profilepage|collectionpage|faqpage|itemlist|videoobject)$/;
const OTHER_OG =
  /^(?:profile|product|object|books?|music|video|game|restaurant|place|trustpilot)(?:[.:]|$)/;

/** What only a dated piece of news states. */
const DATES = [
  'article:published_time',
  'og:article:published_time',
  'article:modified_time',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'article.published',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'ptime',
  'displaydate',
  'release_date',
  'news_keywords',
];

/** Software that runs encyclopedias, documentation, forums and shops, by its own signature. */
const GENERATOR =
  /mediawiki|dokuwiki|confluence|sphinx|docusaurus|mkdocs|gitbook|doxygen|javadoc|vitepress|discourse|xenforo|phpbb|vbulletin|mybb|shopify|woocommerce|prestashop|magento/i;

export interface Signals {
  /** Points for and against; see `article`. */
  points: number;
  /** The page says that it is something else, or its address is that of a front page. */
  refused: boolean;
}

type Metas = Map<string, string>;

function readMetas(): Metas {
  const metas: Metas = new Map();
  for (const meta of document.querySelectorAll('meta')) {
    const name =
      meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = (meta.getAttribute('content') ?? meta.getAttribute('value'))?.trim();
    if (name && content && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), content);
  }
  return metas;
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** Types of the things a block of JSON-LD is about, not of the things that these mention. */
export function typesIn(json: string): string[] {
  try {
    return asList(JSON.parse(json))
      .flatMap((thing) => [thing, ...asList((thing as { '@graph'?: unknown })?.['@graph'])])
      .flatMap((thing) => asList((thing as { '@type'?: unknown })?.['@type']))
      .filter((type) => typeof type === 'string')
      .map(bareType);
  } catch {
    // Stray commas and line breaks are common in the wild; the kind can still be read.
    return [...json.matchAll(/"@type"\s*:\s*"(\w*NewsArticle|LiveBlogPosting)"/g)].map((match) =>
      bareType(match[1] as string),
    );
  }
}

function bareType(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1).toLowerCase();
}

function statedTypes(): string[] {
  const types: string[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    types.push(...typesIn(script.textContent ?? ''));
  return types;
}

function microdata(): string[] {
  const types: string[] = [];
  for (const item of document.querySelectorAll('[itemtype*="schema.org/"]')) {
    // Teasers in a list are items too; the page's own article is no part of another thing.
    if (item.hasAttribute('itemprop')) continue;
    const type = bareType(item.getAttribute('itemtype') ?? '');
    if (type && !types.includes(type)) types.push(type);
  }
  return types;
}

const DATED = /(?:19|20)\d\d[-/]?(?:0?[1-9]|1[0-2])(?:[-/]?[0-3]?\d)?(?!\d)/;
const NEWSY =
  /(?:^|[/.])(?:news|article|articles|articleshow|story|noticia|noticias|nachrichten|actualites?|politics|world)(?:[/.-]|$)/i;

/**
 * `/`, `/en/`, `/world/africa/` are sections; an article's path is dated, numbered or wordy, and
 * at a newsroom's such a path is seldom anything else.
 */
export function pathPoints(path: string, isNewsroom: boolean): number {
  let points = 0;
  if (DATED.test(path)) points += 1;
  else if (/\d{5,}/.test(path)) points += 0.5;
  if (path.split('/').some((part) => part.split(/[-_+]|%20/).length >= 5)) points += 1;
  if (isNewsroom && points > 0) points += NEWSROOM;
  if (NEWSY.test(path)) points += 0.5;
  return points;
}

const NEWSROOM = 1.5;

const NOT_ARTICLES =
  /\/(?:login|signin|sign-in|register|account|search|cart|checkout|basket|forums?|threads?|topic|wiki|docs?|documentation|tag|tags|topics|author|category|help|support|faq|legal|terms|privacy|about|careers|shop|store|products?)(?:\/|\.|$)/i;

/** Things sold here; a news site that also sells says elsewhere that this is an article. */
const SHOP =
  '[itemprop="price"],[class*="price" i],[class*="add-to-cart" i],[class*="addtocart" i],[href*="/cart"]';
/** Marks that wiki software leaves in every page; an encyclopedia calls its pages articles too. */
const WIKI = '.mw-parser-output,#mw-content-text,#wikitext,.wiki-content';

/** The title that the page gives to others, else the window's. */
export function pageTitle(): string {
  const meta = document.querySelector('meta[property="og:title"]');
  return meta?.getAttribute('content') ?? document.title;
}

function isSomethingElse(metas: Metas, types: readonly string[]): boolean {
  return types.some((type) => OTHER.test(type)) || OTHER_OG.test(metas.get('og:type') ?? '');
}

/** What the page's own kinds are worth. */
function kindPoints(types: readonly string[], og: string): number {
  const isArticle = types.some((type) => ARTICLE.test(type));
  let points = 0;
  if (types.some((type) => NEWS.test(type))) points = 3;
  else if (isArticle) points = 2;
  else if (types.some((type) => LISTS.test(type))) points = -1;
  if (og === 'article') points += 2;
  if (og === 'website' || og === 'blog') points -= 0.5;
  return points;
}

/** `isNewsroom`: the page stands on a host that the extension asks for by itself. */
export async function readSignals(pace: Pace, isNewsroom: boolean): Promise<Signals> {
  const path = location.pathname;
  const metas = readMetas();
  await pace.breathe();
  const types = [...statedTypes(), ...microdata()];
  await pace.breathe();
  const isNews = types.some((type) => NEWS.test(type));
  const refused =
    path === '/' ||
    document.querySelector(WIKI) !== null ||
    GENERATOR.test(metas.get('generator') ?? '') ||
    (!isNews && isSomethingElse(metas, types));
  await pace.breathe();
  let points =
    kindPoints(types, metas.get('og:type')?.toLowerCase() ?? '') + pathPoints(path, isNewsroom);
  if (DATES.some((name) => metas.has(name))) points += 1.5;
  if (document.querySelector('[itemprop~="articleBody"]')) points += 1;
  if (NOT_ARTICLES.test(path)) points -= 2;
  await pace.breathe();
  if (points < 4 && document.querySelector(SHOP)) points -= 2;
  return { points, refused };
}

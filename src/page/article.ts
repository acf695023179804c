/**
 * Is this page a news article, and which of its text may be read? Weighs what the page says of
 * itself (signals) against its own shape (runs of text); rather refuses than guesses.
 * Must never read text outside the article: menus, teasers, comments, advertisements.
 */
import type { Role } from '../core/types';
import { type Body, findBody, LEAST } from './body';
import type { Pace } from './pace';
import { pageTitle, type Signals } from './signals';
import type { Run, Walk } from './walk';

export interface ArticleBlock extends Run {
  role: Role;
}

export interface Article {
  /** The smallest element that holds the article's text. */
  root: Element;
  blocks: ArticleBlock[];
}

/** What a page must reach: its own word for it, or several weaker signs. */
const ENOUGH = 2;
/** A few lines may be a form's or a player's. */
const SHORT = { chars: 600, needed: 3 };
const SHORTEST = { chars: 250, needed: 3.5 };
/** Lines without full stops are code or a table. */
const NO_PROSE = 4;
/** Text in several boxes: a letter in sections, or a thread of a few posts. */
const SECTIONS = { spread: 3, needed: 3.5 };
/** Text in many boxes: a live blog, or a front page. */
const SCATTERED = { spread: 8, needed: 5 };
const MAX_STANDFIRST = 3;

const textOf = (run: Run) => run.parts.map((part) => part?.data ?? ' ').join('');
const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9\u00c0-\uffff]+/g, '');

/** The h1 that is the article's: the one the page's title repeats, else the last before the text. */
function findHeadline(runs: Run[], firstOfBody: number, title: string): number {
  const headings = [...document.getElementsByTagName('h1')];
  if (headings.length === 0) return -1;
  const wanted = plain(title);
  let found = -1;
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i] as Run;
    if (!headings.some((heading) => heading.contains(run.element))) continue;
    const text = plain(textOf(run));
    if (text.length >= 8 && wanted && (wanted.includes(text) || text.includes(wanted))) return i;
    if (i <= firstOfBody) found = i;
  }
  return found;
}

function roleIn(run: Run): Role {
  return run.inCaption || run.element.localName === 'caption' ? 'caption' : 'paragraph';
}

/** Sentences between headline and text that are no menu, byline or date. */
function isStandfirst(run: Run): boolean {
  return run.chars >= 50 && run.linkChars < run.chars / 3 && run.zone === null && !run.inCaption;
}

/** Runs looked at between two looks at the clock. */
const STRIDE = 48;

async function collect(
  { runs }: Walk,
  body: Set<Run>,
  headline: number,
  pace: Pace,
): Promise<ArticleBlock[]> {
  const blocks: ArticleBlock[] = [];
  let standfirsts = 0;
  let begun = false;
  for (const [i, run] of runs.entries()) {
    if (i % STRIDE === 0) await pace.breathe();
    if (i === headline) blocks.push({ ...run, role: 'headline' });
    else if (body.has(run)) {
      begun = true;
      blocks.push({ ...run, role: roleIn(run) });
    } else if (headline >= 0 && i > headline && !begun && isStandfirst(run)) {
      if (standfirsts++ < MAX_STANDFIRST) blocks.push({ ...run, role: 'standfirst' });
    }
  }
  return blocks;
}

/** A full date in any language: 2019-11-20, 20.11.2019, 20 novembre 2019, NOVEMBER 20, 2019. */
const DATE =
  /(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|\d{1,2}\.?(?:\sde)?\s[^\s\d.,]{3,10}\.?,?(?:\sdel?)?\s(?:19|20)\d\d|[^\s\d.,]{3,10}\.?\s\d{1,2},?\s(?:19|20)\d\d/;

/** A dateline stands between the headline and the text, or just above the headline. */
function hasDateline(runs: Run[], headline: number, first: number): boolean {
  const from = headline < 0 || headline > first ? first - 6 : headline - 3;
  return runs
    .slice(Math.max(0, from), first + 2)
    .some((run) => run.chars <= 120 && DATE.test(textOf(run)));
}

/** Signs in the shape of the page itself. */
function shapePoints(body: Body, runs: Run[], headline: number, first: number): number {
  let points = headline >= 0 ? 0.5 : 0;
  if (body.paragraphs >= 4 && body.chars >= 1200) points += 0.5;
  if (hasDateline(runs, headline, first)) points += 1;
  return points;
}

function neededFor({ chars, isProse, spread }: Body): number {
  let needed = isProse ? ENOUGH : NO_PROSE;
  for (const short of [SHORT, SHORTEST])
    if (chars < short.chars) needed = Math.max(needed, short.needed);
  for (const wide of [SECTIONS, SCATTERED])
    if (spread > wide.spread) needed = Math.max(needed, wide.needed);
  return needed;
}

/**
 * The article in what was read, or null. Without signals the page's main text, whatever it is:
 * the reader has asked for it, or it has been an article before.
 */
export async function findArticle(
  walk: Walk,
  signals: Signals | null,
  pace: Pace,
): Promise<Article | null> {
  const body = await findBody(walk, pace);
  if (!body || body.chars < LEAST) return null;
  await pace.breathe();
  const first = walk.runs.findIndex((run) => body.runs.has(run));
  await pace.breathe();
  const headline = findHeadline(walk.runs, first, pageTitle());
  await pace.breathe();
  if (signals) {
    const points = signals.points + shapePoints(body, walk.runs, headline, first);
    if (points < neededFor(body)) return null;
  }
  return { root: body.root, blocks: await collect(walk, body.runs, headline, pace) };
}

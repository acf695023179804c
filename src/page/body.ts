/**
 * Finds the one text of a page by arithmetic over its runs: the element that holds most of the
 * paragraphs, without the lists of links, teasers and comments inside it.
 */

import type { Pace } from './pace';
import { isLabel, isLinks, isProse, isSentence, sumOf } from './sentences';
import type { Run, Walk } from './walk';

export interface Body {
  root: Element;
  runs: Set<Run>;
  /** Paragraphs of some length in it. */
  paragraphs: number;
  chars: number;
  /**
   * Over how many boxes the text is spread, as if all were of one size: 1 for an article, a few for
   * one in sections, dozens for a front page, a thread, a list of results; a live blog's entries.
   */
  spread: number;
  /** False when few lines end as sentences do, or when all stand in one list. */
  isProse: boolean;
}

/** Part of the text that the root must hold. */
const SHARE = 0.8;
/** Shorter texts are no article, whatever the page says. */
export const LEAST = 120;
/** Steps upwards in all; only absurdly nested pages need more. */
const MAX_CLIMB = 200_000;

/** The element that the page itself calls the article's body, when it holds enough. */
function statedBody(sentences: Run[]): Element | null {
  let best: Element | null = null;
  let most = LEAST;
  for (const element of document.querySelectorAll('[itemprop~="articleBody"]')) {
    const held = sumOf(sentences.filter((run) => element.contains(run.element)));
    if (held > most) [best, most] = [element, held];
  }
  return best;
}

/**
 * The box that a paragraph shares with its neighbours. One step above its parent, since many sites
 * wrap each paragraph in a box of its own.
 */
function placeOf(run: Run, top: Element): Element {
  const home = run.element === top ? top : (run.element.parentElement ?? top);
  return home === top ? top : (home.parentElement ?? top);
}

function weighPlaces(runs: Run[], top: Element): Map<Element, number> {
  const places = new Map<Element, number>();
  for (const run of runs) {
    const place = placeOf(run, top);
    places.set(place, (places.get(place) ?? 0) + run.weight);
  }
  return places;
}

/**
 * Sums over all ancestors. Text in a box that holds little counts for little, so that a hundred
 * comments weigh less than the article above them.
 */
function sumUp(runs: Run[], top: Element): Map<Element, number> | null {
  const sums = new Map<Element, number>();
  const places = weighPlaces(runs, top);
  const large = Math.max(...places.values()) * 0.2;
  let climbed = 0;
  for (const run of runs) {
    const value = run.weight * Math.min(1, (places.get(placeOf(run, top)) ?? 0) / large);
    for (let at: Element | null = run.element; at; at = at.parentElement) {
      sums.set(at, (sums.get(at) ?? 0) + value);
      if (at === top) break;
      if (++climbed > MAX_CLIMB) return null;
    }
  }
  return sums;
}

/** Zones that hold most of the text were named by accident (`page-with-sidebar`). */
function closedZones(walk: Walk): (run: Run) => boolean {
  const held = new Map<Element, number>();
  let total = 0;
  for (const run of walk.runs) {
    if (!isSentence(run)) continue;
    total += run.weight;
    for (let zone = run.zone; zone; zone = walk.zones.get(zone)?.outer ?? null)
      held.set(zone, (held.get(zone) ?? 0) + run.weight);
  }
  return (run) => {
    for (let zone = run.zone; zone; zone = walk.zones.get(zone)?.outer ?? null)
      if (walk.zones.get(zone)?.kind === 'never' || (held.get(zone) ?? 0) < total * 0.5)
        return true;
    return false;
  };
}

/** What stands right before the comments are their rules. */
function rulesOf(walk: Walk): Element[] {
  return [...walk.zones].flatMap(([zone, { kind }]) => {
    const before = kind === 'never' ? zone.previousElementSibling : null;
    return before?.localName === 'div' ? [before] : [];
  });
}

function descend(top: Element, sums: Map<Element, number>): Element {
  let at = top;
  for (;;) {
    const enough = (sums.get(at) ?? 0) * SHARE;
    let next: Element | null = null;
    // Not `children`: in a form an input of that name would stand in its place.
    for (let child = at.firstElementChild; child; child = child.nextElementSibling)
      if ((sums.get(child) ?? 0) >= enough) next = child;
    if (!next) return at;
    at = next;
  }
}

function isMinor(box: Element, runs: Run[]): boolean {
  return sumOf(runs.filter((run) => box.contains(run.element))) < sumOf(runs) * 0.2;
}

/** Texts inside a container, counted by the container: cards repeat, an article is one. */
function homesOf(runs: Run[]): Map<Element, { text: number; links: number; count: number }> {
  const homes = new Map<Element, { text: number; links: number; count: number }>();
  for (const run of runs) {
    const home = run.element.parentElement ?? run.element;
    const sums = homes.get(home) ?? { text: 0, links: 0, count: 0 };
    if (isLinks(run)) sums.links += run.chars;
    else sums.text += run.chars;
    sums.count++;
    homes.set(home, sums);
  }
  return homes;
}

/** Nested articles are teasers, unless they are most of the text (a live blog's entries). */
function teasers(runs: Run[], root: Element): (run: Run) => boolean {
  const nested = new Map<Run, Element>();
  let inside = 0;
  let total = 0;
  for (const run of runs) {
    total += run.weight;
    const article = run.element.closest('article');
    if (!article || article === root || article.contains(root)) continue;
    nested.set(run, article);
    inside += run.weight;
  }
  return inside > total * 0.5 ? () => false : (run) => nested.has(run);
}

export async function findBody(walk: Walk, pace: Pace): Promise<Body | null> {
  const isClosed = closedZones(walk);
  await pace.breathe();
  const open = walk.runs.filter((run) => !run.inHeader && !isClosed(run));
  const sentences = open.filter(isSentence);
  if (sentences.length === 0) return null;
  await pace.breathe();
  const top = statedBody(sentences) ?? document.body;
  if (!top) return null;
  const sums = sumUp(
    sentences.filter((run) => top.contains(run.element)),
    top,
  );
  if (!sums) return null;
  await pace.breathe();
  const root = descend(top, sums);
  const inside = open.filter((run) => root.contains(run.element));
  const isTeaser = teasers(inside, root);
  await pace.breathe();
  const homes = homesOf(inside);
  const rules = rulesOf(walk).filter((box) => isMinor(box, inside));
  const runs = new Set(
    inside.filter((run) => {
      if (rules.some((box) => box.contains(run.element))) return false;
      const home = homes.get(run.element.parentElement ?? run.element);
      const besideLinks = home !== undefined && home.links > home.text * 0.6;
      return !isLinks(run) && !isTeaser(run) && !besideLinks && !isLabel(run);
    }),
  );
  await pace.breathe();
  return measure(root, runs);
}

function measure(root: Element, runs: Set<Run>): Body {
  const sentences = [...runs].filter(isSentence);
  const chars = sumOf(sentences);
  // Lines of code, results, replies; an article may have lists, but is none.
  const ended = root.closest('ol,ul') ? 0 : sumOf(sentences.filter(isProse));
  const sizes = [...weighPlaces(sentences, root).values()];
  const squares = sizes.reduce((sum, size) => sum + size * size, 0);
  return {
    root,
    runs,
    paragraphs: sentences.length,
    chars,
    spread: squares > 0 ? (chars * chars) / squares : 0,
    isProse: ended >= chars * 0.5,
  };
}

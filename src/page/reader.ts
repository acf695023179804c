/**
 * Reads the page's article and keeps it read: blocks, the mentions in them, which are painted.
 * Owns the bookkeeping between page, background and painter; touches the page through the painter
 * alone. Reading again keeps every block that has not changed, with its mentions.
 */
import type { CastMember } from '../shared/messages';
import { ask } from '../shared/send';
import type { Settings } from '../shared/settings';
import { type Article, findArticle } from './article';
import {
  commonAncestor,
  type Entry,
  keepOrMake,
  lookWhichShow,
  mentionsIn,
  setPlaces,
  shownIn,
} from './entries';
import { castOf, chooseShown } from './first';
import { type GatheredBlock, gather } from './gather';
import { languageOf } from './language';
import { isNewsroom } from './newsroom';
import { createPace, type Pace } from './pace';
import type { Painter, PlacedMention } from './paint/painter';
import { codeFinder, place } from './place';
import { readSignals } from './signals';
import { walk } from './walk';

export interface ReaderHost {
  painter: Painter;
  show: Settings['show'];
  /** Ids that are not to be underlined. */
  known(): ReadonlySet<string>;
  /** Wraps what changes the page, so that our observer does not answer to it. */
  quietly(change: () => void): void;
  signal: AbortSignal;
}

export interface Reader {
  /** Resolves to the milliseconds of work. `anything`: although it does not look like an article. */
  read(demand: 'article' | 'anything'): Promise<number>;
  isArticle(): boolean;
  /** Smallest element around all that was read. */
  scope(): Element | null;
  /** Drops mentions whose text has changed or gone; tells how many. */
  verify(written?: ReadonlySet<Node>): number;
  /** Looks again which blocks are visible. */
  recheck(): void;
  /** Chooses again what is underlined. */
  rechoose(): void;
  cast(): CastMember[];
  ids(): string[];
  mentionOf(id: string): PlacedMention | undefined;
  /** What is painted, in the order of the text. */
  shown(): PlacedMention[];
  /** All mentions of an entity, in the order of the text. */
  mentionsOf(id: string): PlacedMention[];
}

/**
 * Most of one request, below what the background takes. An article goes in one, since what is found
 * in a part depends on who was named in the others.
 */
const MOST = { blocks: 4_000, chars: 1_000_000 };
/** Mentions painted in one go. */
const STROKE = 8;
/** Longer blocks are cut: nobody writes such a paragraph, and the background refuses more. */
const LONGEST = 100_000;

const textOf = ({ block }: Entry): string => block.text.slice(0, LONGEST);

function inRequests(entries: readonly Entry[]): Entry[][] {
  const requests: Entry[][] = [];
  let chars = MOST.chars;
  for (const entry of entries) {
    chars += textOf(entry).length;
    const last = requests.at(-1);
    if (last && last.length < MOST.blocks && chars <= MOST.chars) last.push(entry);
    else {
      requests.push([entry]);
      chars = textOf(entry).length;
    }
  }
  return requests;
}

export function createReader({ painter, show, known, quietly, signal }: ReaderHost): Reader {
  let article: Article | null = null;
  let entries: Entry[] = [];
  let scope: Element | null = null;
  /** What the background took the whole text for, where the page does not say. */
  let guessed = '';
  const painted = new Set<PlacedMention>();

  function drop(mentions: readonly PlacedMention[]): void {
    const gone = mentions.filter((mention) => painted.delete(mention));
    if (gone.length > 0) quietly(() => painter.drop(gone));
  }

  /** Some at a time; what the page changes meanwhile, `verify` drops again. */
  async function repaint(pace: Pace): Promise<void> {
    setPlaces(entries);
    const unknown = shownIn(entries).filter(({ entity }) => !known().has(entity.id));
    const wanted = new Set(chooseShown(unknown, show));
    drop([...painted].filter((mention) => !wanted.has(mention)));
    const fresh = [...wanted].filter((mention) => !painted.has(mention));
    for (let i = 0; i < fresh.length; i += STROKE) {
      await pace.breathe();
      if (signal.aborted) return;
      const live = new Set(mentionsIn(entries));
      const some = fresh
        .slice(i, i + STROKE)
        .filter((each) => live.has(each) && painter.textOf(each) === each.text);
      for (const mention of some) painted.add(mention);
      quietly(() => painter.paint(some));
    }
    verify();
  }

  /** Takes the new blocks over; true when marks were taken out of text that must be read again. */
  function adopt(blocks: readonly GatheredBlock[]): boolean {
    const next = keepOrMake(entries, blocks, painter.kind);
    const kept = new Set(next);
    const gone = entries.filter((entry) => !kept.has(entry)).flatMap(({ mentions }) => mentions);
    const hadPainted = gone.some((mention) => painted.has(mention));
    entries = next;
    drop(gone);
    return hadPainted && painter.kind === 'marks';
  }

  async function gatherPage(demand: 'article' | 'anything', pace: Pace) {
    const signals = demand === 'article' ? await readSignals(pace, isNewsroom()) : null;
    if (signals?.refused) return { found: null, blocks: [] };
    await pace.breathe();
    // None for a moment, when the page replaces its document.
    const { body } = document;
    const walked = body && (await walk(body, pace));
    if (!walked || signal.aborted) return undefined;
    const found = await findArticle(walked, signals, pace);
    if (!body.isConnected) return undefined;
    await pace.breathe();
    return { found, blocks: found ? await gather(found.blocks, pace) : [] };
  }

  async function findIn(batch: readonly Entry[], root: Element, pace: Pace): Promise<boolean> {
    const request = {
      lang: languageOf(root) || guessed,
      blocks: batch.map((entry) => ({ text: textOf(entry), role: entry.block.role })),
      introduced: [...new Set(mentionsIn(entries).map(({ entity }) => entity.id))],
    };
    const answer = await pace.away(ask('find', request));
    if (!answer || signal.aborted) return false;
    guessed ||= answer.lang;
    const isCode = codeFinder(root);
    for (const found of answer.mentions) {
      const entry = batch[found.block];
      const mention = entry && place(found, entry.block, isCode);
      if (mention) entry.mentions.push(mention);
      await pace.breathe();
    }
    for (const entry of batch) entry.isFound = true;
    lookWhichShow(batch);
    await pace.breathe();
    return true;
  }

  async function findAll(pace: Pace): Promise<void> {
    const root = article?.root;
    const fresh = entries.filter(({ isFound }) => !isFound);
    for (const some of root ? inRequests(fresh) : []) {
      if (!(await findIn(some, root as Element, pace)) || signal.aborted) return;
      await repaint(pace);
    }
  }

  async function read(demand: 'article' | 'anything'): Promise<number> {
    const pace = createPace();
    await pace.rest();
    for (let attempt = 0; attempt < 3; attempt++) {
      const result = await gatherPage(demand, pace);
      if (signal.aborted) return pace.spent();
      if (!result) {
        await pace.rest();
        continue;
      }
      // Another article may be in another language.
      if (demand === 'article') guessed = '';
      article = result.found;
      const mustReadAgain = adopt(result.blocks);
      scope = article && commonAncestor(article.root, entries);
      if (!mustReadAgain) break;
    }
    lookWhichShow(entries);
    await findAll(pace);
    if (!signal.aborted) await repaint(pace);
    return pace.spent();
  }

  function verify(written?: ReadonlySet<Node>): number {
    const stale = new Set(painter.stale(written));
    if (stale.size > 0) {
      drop([...stale]);
      entries = entries.filter(({ mentions }) => !mentions.some((each) => stale.has(each)));
    }
    painter.refresh();
    return stale.size;
  }

  return {
    read,
    isArticle: () => article !== null,
    scope: () => scope,
    verify,
    recheck() {
      const hidden = entries.some(({ mentions, isShown }) => mentions.length > 0 && !isShown);
      if (!hidden) return;
      lookWhichShow(entries);
      // What failed is left unpainted until the next reading.
      repaint(createPace()).catch(() => {});
    },
    rechoose: () => void repaint(createPace()).catch(() => {}),
    cast: () => castOf(mentionsIn(entries)),
    ids: () => [...new Set(mentionsIn(entries).map(({ entity }) => entity.id))],
    shown: () => [...painted].sort((a, b) => a.place - b.place),
    mentionOf: (id) =>
      [...painted].find(({ entity }) => entity.id === id) ??
      shownIn(entries).find(({ entity }) => entity.id === id),
    mentionsOf: (id) => mentionsIn(entries).filter(({ entity }) => entity.id === id),
  };
}

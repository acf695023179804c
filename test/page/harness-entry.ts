/** What module tests reach inside a page: the parts of src/page under one global name. */
import { type Article, findArticle } from '../../src/page/article';
import { type GatheredBlock, gather } from '../../src/page/gather';
import { locate, textAt } from '../../src/page/locate';
import '../../src/page/marks-entry';
import { createPace } from '../../src/page/pace';
import { createHighlightsPainter } from '../../src/page/paint/highlights';
import { createMarksPainter } from '../../src/page/paint/marks';
import type { Painter, PlacedMention } from '../../src/page/paint/painter';
import { removeOrphanedMarks } from '../../src/page/paint/wrap';
import { type Session, startSession } from '../../src/page/session';
import type {} from '../../src/page/session-entry';
import { readSignals } from '../../src/page/signals';
import { walk } from '../../src/page/walk';
import { DEFAULTS } from '../../src/shared/settings';

type Kind = Painter['kind'];

/** The blocks of the page's article, or of its main text whatever it is. */
async function read(demand: 'article' | 'anything'): Promise<GatheredBlock[] | null> {
  const pace = createPace();
  const signals = demand === 'article' ? await readSignals(pace, false) : null;
  if (signals?.refused) return null;
  const walked = await walk(document.body, pace);
  const article: Article | null = walked && (await findArticle(walked, signals, pace));
  return article && gather(article.blocks, pace);
}

/** A mention of the nth occurrence of a name in any block. */
function mention(blocks: GatheredBlock[], name: string, nth = 0): PlacedMention {
  let left = nth;
  for (const block of blocks)
    for (let at = block.text.indexOf(name); at >= 0; at = block.text.indexOf(name, at + 1)) {
      if (left-- > 0) continue;
      const pieces = locate(block, at, at + name.length);
      return {
        entity: { id: name, name, kind: 'country' },
        group: 'places',
        place: 0,
        part: 0,
        block,
        start: at,
        end: at + name.length,
        pieces,
        text: textAt(pieces) ?? '',
      };
    }
  throw new Error(`"${name}" is not in the text`);
}

function painter(kind: Kind): Painter {
  if (kind === 'highlights') return createHighlightsPainter();
  if (!globalThis.backstoryMarks) throw new Error('mark.js did not register');
  return createMarksPainter(globalThis.backstoryMarks);
}

/** Every node with its text and its children: equal only when nothing at all has changed. */
function snapshot(): () => boolean {
  const tree = (): [Node, string | null, Node[]][] => {
    const nodes: [Node, string | null, Node[]][] = [];
    const walker = document.createTreeWalker(document.body);
    do
      nodes.push([
        walker.currentNode,
        walker.currentNode.nodeValue,
        [...walker.currentNode.childNodes],
      ]);
    while (walker.nextNode());
    return nodes;
  };
  const before = tree();
  return () => {
    const now = tree();
    return (
      now.length === before.length &&
      now.every(([node, value, children], i) => {
        const [wasNode, wasValue, wasChildren] = before[i] as (typeof before)[number];
        return (
          node === wasNode &&
          value === wasValue &&
          children.length === wasChildren.length &&
          children.every((child, k) => child === wasChildren[k])
        );
      })
    );
  };
}

/** Texts that are painted now, whichever painter did it, in the order of the page. */
function painted(): string[] {
  const marks: string[] = [];
  for (const mark of document.querySelectorAll('backstory-mark')) {
    // The first piece of a mention is its button; the others belong to it.
    if (mark.hasAttribute('role')) marks.push(mark.textContent ?? '');
    else marks.push(marks.pop() + (mark.textContent ?? ''));
  }
  const ranges = ['people', 'places', 'organisations', 'events', 'terms'].flatMap((group) => [
    ...((CSS.highlights.get(`backstory-${group}`) ?? []) as Iterable<AbstractRange>),
  ]);
  const texts = ranges.map((each) => {
    const range = document.createRange();
    range.setStart(
      each.startContainer,
      Math.min(each.startOffset, (each.startContainer as Text).length),
    );
    range.setEnd(each.endContainer, Math.min(each.endOffset, (each.endContainer as Text).length));
    return range;
  });
  texts.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  return [...marks, ...texts.map(String)];
}

async function session(kind: Kind, show: 'first' | 'all') {
  const life = new AbortController();
  const started: Session | null = await startSession({
    settings: { ...DEFAULTS, painter: kind, show },
    signal: life.signal,
    orphaned: () => life.abort(),
  });
  return { stop: () => life.abort(), isStopped: () => life.signal.aborted, session: started };
}

/** The whole content script, as the browser would run it. */
async function whole(): Promise<void> {
  globalThis.backstorySession = startSession;
  await import('../../src/page/main');
}

const harness = {
  read,
  mention,
  painter,
  snapshot,
  painted,
  session,
  whole,
  removeOrphanedMarks,
};
export type Harness = typeof harness;
declare global {
  var T: Harness;
}
globalThis.T = harness;

/**
 * One pass over a part of the page that yields its stretches of text, block by block.
 * Owns what may be read at all; must never write to the page nor ask for style or layout.
 * No recursion: pages nest ten thousand deep.
 */
import { natureOf, type Zone, zoneOf } from './names';
import type { Pace } from './pace';

/** Text that stands together: a block element's own, up to the next block inside it. */
export interface Run {
  /** The block element nearest to the text. */
  element: Element;
  /** Text nodes in order; null where something unread or a line break stands between. */
  parts: (Text | null)[];
  /** Characters, white space between tags left out. */
  chars: number;
  /** Length in Latin letters: a Chinese or Japanese character says as much as two or three. */
  weight: number;
  /** Characters of these inside links. */
  linkChars: number;
  /** The nearest element around it whose name says that it is no part of the article. */
  zone: Element | null;
  inHeader: boolean;
  inCaption: boolean;
}

export interface Walk {
  runs: Run[];
  /** For each zone its kind and the zone around it. */
  zones: Map<Element, { kind: Zone; outer: Element | null }>;
}

interface Frame {
  element: Element;
  block: Element;
  zone: Element | null;
  inLink: boolean;
  inHeader: boolean;
  inCaption: boolean;
}

const HAS_TEXT = /\S/;
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
/** Nodes between two looks at the clock; the first ones, for which code is compiled, cost most. */
const STEP = 4;
const COLD = 64;

/** Resolves to null when the page changed so under the walk that its place was lost. */
export async function walk(root: Element, pace: Pace): Promise<Walk | null> {
  const walker = new Walker(root);
  let count = 0;
  while (walker.step()) {
    if ((++count > COLD && count % STEP !== 0) || !pace.due()) continue;
    await pace.rest();
    if (!walker.isInPlace()) return null;
  }
  return walker.result;
}

class Walker {
  readonly result: Walk = { runs: [], zones: new Map() };
  private readonly frames: Frame[];
  private node: Node | null;
  private run: Run | null = null;

  constructor(root: Element) {
    this.frames = [
      {
        element: root,
        block: root,
        zone: null,
        inLink: root.closest('a[href]') !== null,
        inHeader: root.closest('header') !== null,
        inCaption: root.closest('figcaption') !== null,
      },
    ];
    this.node = root.firstChild;
  }

  private get frame(): Frame {
    return this.frames[this.frames.length - 1] as Frame;
  }

  /** False when the page took away the node that comes next. */
  isInPlace(): boolean {
    const { element } = this.frame;
    return element.isConnected && (this.node === null || this.node.parentNode === element);
  }

  /** Reads one node; false at the end. */
  step(): boolean {
    const node = this.node;
    if (node === null) return this.leave();
    if (node.nodeType === Node.TEXT_NODE) this.read(node as Text);
    else if (node.nodeType === Node.ELEMENT_NODE && this.enter(node as Element)) return true;
    this.node = node.nextSibling;
    return true;
  }

  private leave(): boolean {
    const left = this.frames.pop() as Frame;
    if (this.frames.length === 0 || left.block === left.element) this.flush();
    this.node = left.element.nextSibling;
    return this.frames.length > 0;
  }

  /** True when the walk goes on inside the element. */
  private enter(element: Element): boolean {
    const nature = natureOf(element);
    if (nature === 'silent') return false;
    if (nature === 'skip' || nature === 'line') {
      if (this.run) this.run.parts.push(null);
      return false;
    }
    if (nature === 'block') this.flush();
    this.frames.push(this.frameOf(element, nature === 'block'));
    this.node = element.firstChild;
    return true;
  }

  private frameOf(element: Element, isBlock: boolean): Frame {
    const outer = this.frame;
    const tag = element.localName;
    const kind = isBlock ? zoneOf(element) : null;
    if (kind) this.result.zones.set(element, { kind, outer: outer.zone });
    return {
      element,
      block: isBlock ? element : outer.block,
      zone: kind ? element : outer.zone,
      inLink: outer.inLink || (tag === 'a' && element.hasAttribute('href')),
      inHeader: outer.inHeader || tag === 'header' || element.getAttribute('role') === 'banner',
      inCaption: outer.inCaption || tag === 'figcaption',
    };
  }

  private read(text: Text): void {
    const { block, zone, inLink, inHeader, inCaption } = this.frame;
    this.run ??= {
      element: block,
      parts: [],
      chars: 0,
      weight: 0,
      linkChars: 0,
      zone,
      inHeader,
      inCaption,
    };
    this.run.parts.push(text);
    const { data } = text;
    if (!HAS_TEXT.test(data)) return;
    const length = data.trim().length;
    this.run.chars += length;
    this.run.weight += CJK.test(data.slice(0, 40)) ? length * 2.5 : length;
    if (inLink) this.run.linkChars += length;
  }

  private flush(): void {
    if (this.run && this.run.chars > 0) this.result.runs.push(this.run);
    this.run = null;
  }
}

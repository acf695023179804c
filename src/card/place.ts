/**
 * Keeps the card beside its word while page and window move, and says when the word is gone.
 * On narrow screens and under a finger the card is a sheet at the bottom, pinned it stands in the
 * corner: both are placed by the style sheet alone.
 */
import { computePosition, flip, offset, shift, size, type VirtualElement } from '@floating-ui/dom';
import type { CardAnchor } from '../shared/card-api';

const NARROW = 480;
/** A screen under a finger is narrow up to here. */
const NARROW_TOUCH = 760;
const TALLEST = 580;
const LOWEST = 140;
const GAP = 8;

/** From the top of the first line of the word to the foot of its last, at the last line's place. */
function boxOf(rects: DOMRect[]): DOMRect | undefined {
  const lines = rects.filter((rect) => rect.width > 0 && rect.height > 0);
  const last = lines.at(-1);
  if (!last) return undefined;
  const top = Math.min(...lines.map((line) => line.top));
  return new DOMRect(last.x, top, last.width, last.bottom - top);
}

const inView = (box: DOMRect): boolean =>
  box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;

async function putBeside(floating: HTMLElement, box: DOMRect): Promise<void> {
  const word: VirtualElement = { getBoundingClientRect: () => box };
  const { x, y } = await computePosition(word, floating, {
    strategy: 'fixed',
    // "start" follows the direction of the card.
    placement: 'bottom-start',
    middleware: [
      offset(GAP),
      flip({ padding: GAP, crossAxis: false, fallbackStrategy: 'bestFit' }),
      shift({ padding: GAP }),
      size({
        padding: GAP,
        apply({ availableHeight }) {
          const most = Math.min(availableHeight, innerHeight * 0.78, TALLEST);
          floating.style.maxHeight = `${Math.max(LOWEST, most)}px`;
        },
      }),
    ],
  });
  if (floating.dataset.shape !== 'box') return;
  floating.style.left = `${Math.round(x)}px`;
  floating.style.top = `${Math.round(y)}px`;
}

type Shape = 'box' | 'sheet' | 'corner';

function shapeFor(isPinned: boolean): Shape {
  const most = matchMedia('(pointer: coarse)').matches ? NARROW_TOUCH : NARROW;
  if (innerWidth < most) return 'sheet';
  return isPinned ? 'corner' : 'box';
}

/** Places the card once; the answer is the box of the word, if it is still there. */
function place(floating: HTMLElement, anchor: CardAnchor, isPinned: boolean): DOMRect | undefined {
  const box = boxOf(anchor.getRects());
  const shape = shapeFor(isPinned);
  floating.dataset.shape = shape;
  floating.toggleAttribute('data-pinned', isPinned);
  if (shape !== 'box') {
    for (const property of ['left', 'top', 'max-height']) floating.style.removeProperty(property);
  } else if (box) {
    void putBeside(floating, box);
  }
  return box;
}

interface Placing {
  floating: HTMLElement;
  host: HTMLElement;
  anchor(): CardAnchor;
  isPinned(): boolean;
  gone(): void;
  signal: AbortSignal;
}

/**
 * Places the card after each scroll, resize or change of the page's height. A word that was in view
 * and has left it is gone; one that a smooth scroll is still bringing in is not.
 */
export function createPlacing({ floating, host, anchor, isPinned, gone, signal }: Placing) {
  let seen = false;
  const again = (): void => {
    const box = place(floating, anchor(), isPinned());
    const there = box !== undefined && inView(box);
    seen ||= there;
    if (!host.isConnected || (!isPinned() && (!box || (seen && !there)))) gone();
  };
  let frame = 0;
  const soon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      if (!signal.aborted) again();
    });
  };
  // Captured at the window: scrolling of any box around the word arrives here.
  addEventListener('scroll', soon, { capture: true, passive: true, signal });
  addEventListener('resize', soon, { signal });
  const sizes = new ResizeObserver(soon);
  for (const element of [document.documentElement, document.body, floating]) {
    if (element) sizes.observe(element);
  }
  signal.addEventListener('abort', () => sizes.disconnect());
  return {
    again,
    /** The card stands at another word now, which may still be out of view. */
    moved(): void {
      seen = false;
      again();
    },
  };
}

/** True when a point lies on the word itself. */
export function isOnAnchor(anchor: CardAnchor, x: number, y: number): boolean {
  return anchor
    .getRects()
    .some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}

/**
 * Keeps the card beside its word while page and window move, and says when the word is gone.
 * On narrow screens the card is a sheet at the bottom, placed by its style sheet alone.
 */
import { computePosition, flip, offset, shift, size, type VirtualElement } from '@floating-ui/dom';
import type { CardAnchor } from '../shared/card-api';

const NARROW = 480;
const TALLEST = 560;
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
          const most = Math.min(availableHeight, innerHeight * 0.7, TALLEST);
          floating.style.maxHeight = `${Math.max(LOWEST, most)}px`;
        },
      }),
    ],
  });
  floating.style.left = `${Math.round(x)}px`;
  floating.style.top = `${Math.round(y)}px`;
}

function asSheet(floating: HTMLElement): void {
  floating.dataset.shape = 'sheet';
  for (const property of ['left', 'top', 'max-height']) floating.style.removeProperty(property);
}

/** Places the card once; the answer is the box of the word, if it is still there. */
function place(floating: HTMLElement, anchor: CardAnchor): DOMRect | undefined {
  const box = boxOf(anchor.getRects());
  if (!box) return undefined;
  if (innerWidth < NARROW) {
    asSheet(floating);
  } else {
    floating.dataset.shape = 'box';
    void putBeside(floating, box);
  }
  return box;
}

interface Follow {
  floating: HTMLElement;
  anchor: CardAnchor;
  gone(): void;
  signal: AbortSignal;
}

/**
 * Places the card now and after each scroll, resize or change of the page's height. A word that
 * was in view and has left it is gone; one that a smooth scroll is still bringing in is not.
 */
export function follow({ floating, anchor, gone, signal }: Follow): void {
  let seen = false;
  const again = (): void => {
    const box = place(floating, anchor);
    const there = box !== undefined && inView(box);
    if (!box || (seen && !there)) gone();
    seen ||= there;
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
  again();
}

/** True when a point lies on the word itself. */
export function isOnAnchor(anchor: CardAnchor, x: number, y: number): boolean {
  return anchor
    .getRects()
    .some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}

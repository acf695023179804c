/**
 * Cards on resting the pointer, where the reader has asked for it. A pointer that sweeps over names
 * opens none; the card stays while the pointer is on its word or on the card itself.
 */
import { CARD_HOST } from '../shared/card-api';
import type { PlacedMention } from './paint/painter';

/** A pointer that rests so long, in ms, means it. */
const INTENT = 350;
/** Time, in ms, to get from the word to its card. */
const GRACE = 400;

interface HoverHost {
  open(mention: PlacedMention): void;
  close(): void;
}

export interface Hover {
  /** The pointer is now on this term, or on none. */
  over(mention: PlacedMention | null): void;
  /** The reader has chosen by click or key: what is open is no preview any more. */
  settle(): void;
}

/** `:hover` of a host without a box of its own holds for what is inside its closed root. */
function isOnCard(): boolean {
  return document.querySelector(`[${CARD_HOST}]:hover`) !== null;
}

export function createHover({ open, close }: HoverHost, signal: AbortSignal): Hover {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: PlacedMention | null = null;

  function after(delay: number, act: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  }

  function leave(): void {
    if (isOnCard()) {
      after(GRACE, leave);
      return;
    }
    shown = null;
    close();
  }

  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    over(mention) {
      clearTimeout(timer);
      if (mention && mention !== shown) {
        after(INTENT, () => {
          shown = mention;
          open(mention);
        });
      } else if (!mention && shown) {
        after(GRACE, leave);
      }
    },
    settle() {
      clearTimeout(timer);
      shown = null;
    },
  };
}

/**
 * Mouse, finger and keys on terms. Listens only; must never prevent what the page or browser does
 * with an event (the one exception: Space on our own mark, which would scroll). A moved finger is a
 * scroll: the browser then sends no click. All listeners end with one signal.
 */
import { CARD_HOST } from '../shared/card-api';
import { isAlive } from './alive';
import { createHand } from './hand';
import { hit, isInControl } from './hit';
import { MARK } from './paint/mark-api';
import type { Painter, PlacedMention } from './paint/painter';

export interface PointerHost {
  painter: Painter;
  open(mention: PlacedMention, by: 'pointer' | 'key'): void;
  close(): void;
  /** The reader presses or escapes: a card that is still on its way would be in the way. */
  cancel(): void;
  /** The reader is about to click here. */
  warm(mention: PlacedMention): void;
  /** This script was cut off: it must take itself off the page. */
  orphaned(): void;
  /** The pointer is now on this term, or on none. */
  over(mention: PlacedMention | null): void;
  /** Something was clicked, so parts of the page may have been shown. */
  clicked(): void;
}

function isPlainClick(event: MouseEvent): boolean {
  return (
    event.isTrusted &&
    event.button === 0 &&
    !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) &&
    !event.defaultPrevented
  );
}

/** A pointer that stays so long, in ms, is not on its way to somewhere else. */
const REST = 40;

const isSelecting = (): boolean => getSelection()?.isCollapsed === false;

/** A page that shows a hand by itself answers clicks there, even on a plain box. */
function hasPagesHand(target: Element): boolean {
  return target.closest(MARK) === null && getComputedStyle(target).cursor === 'pointer';
}

export function watchPointer(host: PointerHost, signal: AbortSignal): void {
  const { painter } = host;
  const hand = createHand();
  let over: PlacedMention | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let last: PointerEvent | null = null;

  function enter(mention: PlacedMention | null): void {
    if (mention === over) return;
    over = mention;
    hand.set(mention && painter.kind === 'highlights' ? 'hand' : 'page');
    clearTimeout(resting);
    if (mention) resting = setTimeout(() => host.warm(mention), REST);
    host.over(mention);
  }

  function look(): void {
    const event = last;
    last = null;
    if (!event || signal.aborted) return;
    painter.refresh();
    const found = hit(painter, event);
    const target = event.target as Element;
    // While our own hand shows, the page's cannot be told; it was looked at on entering.
    const isOurs =
      found && !isInControl(target) && (over === found || over !== null || !hasPagesHand(target));
    enter(isOurs ? found : null);
  }

  /** True when the event is for us to look at. */
  function listens(): boolean {
    if (isAlive()) return true;
    host.orphaned();
    return false;
  }

  function moved(event: PointerEvent): void {
    if (!listens() || event.pointerType !== 'mouse') return;
    if (last === null) requestAnimationFrame(look);
    last = event;
  }

  function clicked(event: MouseEvent): void {
    if (!listens()) return;
    host.clicked();
    // The second click of a double click selects a word; the card would be in its way.
    if (event.detail > 1) {
      host.close();
      return;
    }
    const { target } = event;
    if (!isPlainClick(event) || isSelecting() || !(target instanceof Element)) return;
    const mention = hit(painter, event);
    if (!mention || isInControl(target)) return;
    if (over === null && hasPagesHand(target)) return;
    host.open(mention, 'pointer');
  }

  /** The second press of a double click may begin a selection by words, the card in its way. */
  function pushed({ target, detail }: MouseEvent): void {
    if (target instanceof Element && target.hasAttribute(CARD_HOST)) return;
    if (detail > 1) host.close();
    else host.cancel();
  }

  function pressed(event: KeyboardEvent): void {
    if (!listens()) return;
    if (event.key === 'Escape') host.cancel();
    if (event.key !== 'Enter' && event.key !== ' ') return;
    const { target } = event;
    if (!(target instanceof Element) || target.localName !== MARK || event.repeat) return;
    const mention = painter.find(target);
    if (!mention || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === ' ') event.preventDefault();
    host.open(mention, 'key');
  }

  addEventListener('mousedown', pushed, { signal, passive: true });
  addEventListener('pointermove', moved, { signal, passive: true });
  addEventListener('scroll', () => enter(null), { signal, passive: true });
  document.documentElement.addEventListener('pointerleave', () => enter(null), { signal });
  addEventListener('click', clicked, { signal });
  addEventListener('keydown', pressed, { signal });
  signal.addEventListener('abort', () => enter(null));
}

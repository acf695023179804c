/** One open card, from showing to removal. Everything it hangs on the page dies with `life`. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { Brief } from '../core/types';
import type { CardAnchor, CardClosed, CardRequest } from '../shared/card-api';
import type { Say } from '../shared/i18n';
import { CardTrail } from './CardTrail';
import { focusedElement, focusTurned, giveBack, leavesCard } from './focus';
import { createFrame, type Frame, rehome, showBox } from './frame';
import { keepInside } from './guard';
import { watchOutside } from './outside';
import { createPlacing, isOnAnchor } from './place';
import { schemeOn, underAnchor } from './theme';

interface Opening {
  request: CardRequest;
  say: Say;
  /** The card has left its word to stay. */
  pinned(): void;
  /** It is gone, whoever took it away. */
  removed(): void;
}

/** What is open: its place, and whether it stays there. */
interface Shown {
  frame: Frame;
  anchor: CardAnchor;
  isPinned: boolean;
}

type Close = (reason: CardClosed) => void;

/** Shows a card; the answer removes it without telling the page. */
export function openCard(opening: Opening): () => void {
  const { request } = opening;
  const before = focusedElement();
  const under = underAnchor(request.anchor);
  const frame = createFrame(request);
  frame.box.style.colorScheme = schemeOn(under, frame.panel);
  const shown: Shown = { frame, anchor: request.anchor, isPinned: false };
  const life = new AbortController();

  const remove = (): void => {
    if (life.signal.aborted) return;
    life.abort();
    render(null, frame.panel);
    frame.host.remove();
    opening.removed();
  };
  const close = (reason: CardClosed): void => {
    if (life.signal.aborted) return;
    const hadFocus = frame.root.activeElement !== null;
    remove();
    if (hadFocus && reason !== 'outside') giveBack(before);
    request.closed(reason);
  };

  const placing = createPlacing({
    floating: frame.box,
    host: frame.host,
    anchor: () => shown.anchor,
    isPinned: () => shown.isPinned,
    gone: () => close('gone'),
    signal: life.signal,
  });
  const pin = (): void => {
    shown.isPinned = true;
    placing.again();
    request.pinned?.();
    opening.pinned();
  };
  const jump = (id: string, mention: number): void => {
    const anchor = request.jump?.(id, mention);
    if (!anchor) return;
    shown.anchor = anchor;
    placing.moved();
  };

  draw({ ...opening, frame, close, pin, jump });
  showBox(frame.box);
  behave(shown, life.signal, close);
  placing.again();
  if (request.focus) frame.panel.focus({ preventScroll: true });
  return remove;
}

interface Drawing extends Opening {
  frame: Frame;
  close: Close;
  pin(): void;
  jump(id: string, mention: number): void;
}

function Whole({ request, say, frame: { panel }, close, pin, jump }: Drawing) {
  const [isPinned, setPinned] = useState(false);
  const turned = (brief: Brief, from?: string): void => {
    panel.setAttribute('aria-label', brief.name);
    focusTurned(panel, from);
  };
  return (
    <CardTrail
      first={request.brief}
      say={say}
      load={request.load}
      places={request.places}
      jump={request.jump && jump}
      other={request.other}
      isKnown={request.isKnown}
      setKnown={request.setKnown}
      version={request.version}
      pin={
        isPinned
          ? undefined
          : () => {
              setPinned(true);
              pin();
              // Its button is gone.
              panel.focus({ preventScroll: true });
            }
      }
      close={() => close('button')}
      turned={turned}
    />
  );
}

function draw(drawing: Drawing): void {
  const { panel } = drawing.frame;
  panel.setAttribute('aria-label', drawing.request.brief.name);
  render(<Whole {...drawing} />, panel);
}

function behave(shown: Shown, signal: AbortSignal, close: Close): void {
  const { frame } = shown;
  const { host, root, panel } = frame;
  keepInside(root);
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // A pinned card is part of the furniture: only a press inside it is meant for it.
    if (shown.isPinned && root.activeElement === null) return;
    // A modal dialog of the page, or its own shortcut, must not answer to the same press.
    event.preventDefault();
    event.stopImmediatePropagation();
    close('key');
  };
  addEventListener('keydown', onEscape, { capture: true, signal });
  const onTab = (event: KeyboardEvent): void => {
    if (!leavesCard(event, panel, root.activeElement ?? panel)) return;
    event.preventDefault();
    // Past its end the card is read: back to the word. A pinned one stays, and Tab goes round.
    if (shown.isPinned) panel.focus({ preventScroll: true });
    else close('key');
  };
  panel.addEventListener('keydown', onTab, { signal });
  watchOutside({
    host,
    isOnWord: (x, y) => isOnAnchor(shown.anchor, x, y),
    pressed() {
      if (!shown.isPinned) close('outside');
    },
    signal,
  });
  // A dialog that opens or closes, and full screen, change what is inert.
  const moved = (): void => rehome(frame);
  addEventListener('toggle', moved, { capture: true, signal });
  document.addEventListener('fullscreenchange', moved, { signal });
}

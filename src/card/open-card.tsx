/** One open card, from showing to removal. Everything it hangs on the page dies with `life`. */
import { render } from 'preact';
import type { Brief } from '../core/types';
import type { CardClosed, CardRequest } from '../shared/card-api';
import type { Say } from '../shared/i18n';
import { CardTrail } from './CardTrail';
import { focusedElement, focusTurned, giveBack, leavesCard } from './focus';
import { createFrame, type Frame, showBox } from './frame';
import { keepInside } from './guard';
import { watchOutside } from './outside';
import { follow, isOnAnchor } from './place';
import { schemeNear } from './theme';

/** Shows a card; the answer removes it without telling anyone. */
export function openCard(request: CardRequest, say: Say): () => void {
  const before = focusedElement();
  const frame = createFrame(request);
  const life = new AbortController();

  const remove = (): void => {
    if (life.signal.aborted) return;
    life.abort();
    render(null, frame.panel);
    frame.host.remove();
  };
  const close = (reason: CardClosed): void => {
    if (life.signal.aborted) return;
    const hadFocus = frame.root.activeElement !== null;
    remove();
    if (hadFocus && reason !== 'outside') giveBack(before);
    request.closed(reason);
  };

  draw(request, frame, say, close);
  behave(request, frame, life.signal, close);
  if (request.focus) frame.panel.focus({ preventScroll: true });
  return remove;
}

type Close = (reason: CardClosed) => void;

function draw(request: CardRequest, { panel }: Frame, say: Say, close: Close): void {
  const nameIt = ({ name }: Brief): void => panel.setAttribute('aria-label', name);
  const turned = (brief: Brief, from?: string): void => {
    nameIt(brief);
    focusTurned(panel, from);
  };
  nameIt(request.brief);
  render(
    <CardTrail
      first={request.brief}
      say={say}
      load={request.load}
      places={request.places}
      close={() => close('button')}
      turned={turned}
    />,
    panel,
  );
}

function behave(request: CardRequest, frame: Frame, signal: AbortSignal, close: Close): void {
  const { host, root, box, panel } = frame;
  const { anchor } = request;
  keepInside(root);
  box.style.colorScheme = schemeNear(anchor, panel);
  showBox(box);
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // A modal dialog of the page, or its own shortcut, must not answer to the same press.
    event.preventDefault();
    event.stopImmediatePropagation();
    close('key');
  };
  addEventListener('keydown', onEscape, { capture: true, signal });
  const onTab = (event: KeyboardEvent): void => {
    if (!leavesCard(event, panel, root.activeElement ?? panel)) return;
    event.preventDefault();
    close('key');
  };
  panel.addEventListener('keydown', onTab, { signal });
  const isOnWord = (x: number, y: number): boolean => isOnAnchor(anchor, x, y);
  watchOutside({ host, isOnWord, pressed: () => close('outside'), signal });
  follow({ floating: box, anchor, gone: () => close('gone'), signal });
}

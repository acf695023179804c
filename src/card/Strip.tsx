/**
 * A bar that stands for the article, with a tick at each mention. Where the page can go there, the
 * ticks are buttons: one stop for Tab, arrows from tick to tick, and a click on the bar takes the
 * nearest one, since a tick is too thin to hit.
 */
import { useRef, useState } from 'preact/hooks';
import type { Say } from '../shared/i18n';
import type { Place } from '../shared/messages';

/** More ticks than this would be one line. */
const MOST = 120;
const WIDTH = 3;

const styleAt = (place: Place) => ({
  insetInlineStart: `calc((100% - ${WIDTH}px) * ${Math.min(1, Math.max(0, place))})`,
});

export function Strip({ places }: { places: readonly Place[] }) {
  return (
    <span class="strip" aria-hidden="true">
      {places.slice(0, MOST).map((place, at) => (
        <i key={`${at} ${place}`} style={styleAt(place)} />
      ))}
    </span>
  );
}

function nearest(places: readonly Place[], share: number): number {
  const distances = places.map((place) => Math.abs(place - share));
  return distances.indexOf(Math.min(...distances));
}

/** How far along the line of reading a click was, 0 to 1. */
function shareAt(event: MouseEvent, strip: HTMLElement): number {
  const { left, width } = strip.getBoundingClientRect();
  const share = (event.clientX - left) / width;
  return strip.matches(':dir(rtl)') ? 1 - share : share;
}

const STEPS: Record<string, (at: number, last: number, forward: 1 | -1) => number> = {
  ArrowRight: (at, _, forward) => at + forward,
  ArrowLeft: (at, _, forward) => at - forward,
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
};

interface PlacesProps {
  places: readonly Place[];
  say: Say;
  jump(mention: number): void;
}

export function PlacesStrip({ places, say, jump }: PlacesProps) {
  const [at, setAt] = useState(0);
  const [gone, setGone] = useState<number | null>(null);
  const strip = useRef<HTMLDivElement>(null);
  const shown = places.slice(0, MOST);

  const go = (index: number): void => {
    setAt(index);
    setGone(index);
    jump(index);
  };
  const clicked = (event: MouseEvent): void => {
    const tick = (event.target as HTMLElement).dataset.tick;
    // A key clicks the tick itself; a pointer meets only the bar.
    if (tick !== undefined) go(Number(tick));
    else if (strip.current) go(nearest(shown, shareAt(event, strip.current)));
  };
  const pressed = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const element = strip.current;
    if (!step || !element || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const last = shown.length - 1;
    const next = step(at, last, element.matches(':dir(rtl)') ? -1 : 1);
    const index = Math.min(last, Math.max(0, next));
    setAt(index);
    element.querySelector<HTMLElement>(`[data-tick="${index}"]`)?.focus();
  };
  return (
    <div
      ref={strip}
      class="strip ticks"
      role="toolbar"
      aria-label={say('card_places')}
      onClick={clicked}
      onKeyDown={pressed}
    >
      {shown.map((place, index) => (
        <button
          type="button"
          key={`${index} ${place}`}
          style={styleAt(place)}
          data-tick={index}
          tabIndex={index === at ? 0 : -1}
          aria-label={say('card_mention', String(index + 1), String(shown.length))}
          aria-current={index === gone}
        />
      ))}
    </div>
  );
}

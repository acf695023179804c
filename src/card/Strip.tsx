/** A bar that stands for the article, with a tick at each mention. */
import type { Place } from '../shared/messages';

/** More ticks than this would touch each other. */
const MOST = 60;

export function Strip({ places }: { places: readonly Place[] }) {
  return (
    <span class="strip" aria-hidden="true">
      {places.slice(0, MOST).map((place, at) => (
        <i
          key={`${at} ${place}`}
          style={{ insetInlineStart: `calc((100% - 3px) * ${Math.min(1, Math.max(0, place))})` }}
        />
      ))}
    </span>
  );
}

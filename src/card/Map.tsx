/** The small picture of where it is. Drawn from paths alone, so nothing is loaded for it. */
import { useId } from 'preact/hooks';
import type { BriefMap } from '../core/types';
import type { Say } from '../shared/i18n';

const DOT = 26;
/** Wider than high: the world, which goes across the card. */
export const isWide = ({ width, height }: BriefMap): boolean => width > height * 1.3;

function Dot({ at: [x, y], reach }: { at: readonly [number, number]; reach: number }) {
  if (reach > 0) return <circle class="spot" cx={x} cy={y} r={reach} />;
  return <circle class="dot" cx={x} cy={y} r={DOT} />;
}

export function LocatorMap({ map, say }: { map: BriefMap; say: Say }) {
  const hatch = `hatch-${useId()}`;
  const tone = `${hatch}-tone`;
  const label = say(isWide(map) || map.rings.length > 1 ? 'card_map_members' : 'card_map');
  const filled = map.strength === 'disputed' ? { fill: `url(#${tone})` } : {};
  return (
    <figure class={isWide(map) ? 'map wide' : 'map'}>
      <svg
        class="map-paper"
        viewBox={`0 0 ${map.width} ${map.height}`}
        role="img"
        aria-label={label}
      >
        <defs>
          {[hatch, tone].map((id) => (
            <pattern
              key={id}
              id={id}
              class={id === tone ? 'tone' : undefined}
              width="26"
              height="26"
              patternTransform="rotate(45)"
              patternUnits="userSpaceOnUse"
            >
              <rect width="26" height="26" />
              <path d="M0 0v26" />
            </pattern>
          ))}
        </defs>
        <path class="land" d={map.land} />
        <path class={`filled ${map.strength}`} d={map.filled} style={filled} />
        {map.hatched && <path class="hatched" d={map.hatched} style={{ fill: `url(#${hatch})` }} />}
        {map.rings.map(([x, y, radius]) => (
          <circle
            key={`${x} ${y}`}
            class={radius > DOT / 2 ? 'ring' : 'speck'}
            cx={x}
            cy={y}
            r={radius}
          />
        ))}
        {map.dot && <Dot at={map.dot} reach={map.reach ?? 0} />}
      </svg>
      {(map.hatched || map.strength === 'disputed') && (
        <figcaption>{say('card_map_disputed')}</figcaption>
      )}
    </figure>
  );
}

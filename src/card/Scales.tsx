/**
 * Figures of a country, each with a bar of where it stands among all: full is the largest. The
 * stroke across is the country that the reader compares with.
 */
import type { BriefScale } from '../core/types';
import type { Say } from '../shared/i18n';

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

function Bar({ position, reference }: BriefScale) {
  return (
    <span class="bar" aria-hidden="true">
      <i style={{ inlineSize: percent(position) }} />
      {reference !== undefined && (
        <b style={{ insetInlineStart: `calc((100% - 2px) * ${reference})` }} />
      )}
    </span>
  );
}

function ScaleRow({ scale, say }: { scale: BriefScale; say: Say }) {
  return (
    <div>
      <dt>{scale.label}</dt>
      <dd>
        <bdi class="figure">{scale.value}</bdi>
        {scale.note && (
          <span class="note">
            {' '}
            <bdi>{scale.note}</bdi>
          </span>
        )}
        {scale.ratio && (
          <span class="ratio">
            {' · '}
            <bdi>{scale.ratio}</bdi>
          </span>
        )}
        {scale.rank && (
          <span class="standing">
            <Bar {...scale} />
            <span class="note">
              <bdi>{scale.rank}</bdi>
              <span class="aside"> {say('card_among')}</span>
            </span>
          </span>
        )}
      </dd>
    </div>
  );
}

export function Scales({ scales, say }: { scales: readonly BriefScale[]; say: Say }) {
  return (
    <dl class="rows scales">
      {scales.map((scale) => (
        <ScaleRow key={scale.label} scale={scale} say={say} />
      ))}
    </dl>
  );
}

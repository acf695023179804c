/** The picture at the head of a card: a flag of its own, a person's initials, or a plain shape. */
import type { Brief } from '../core/types';
import { hasOwnFlag } from '../shared/kinds';
import { hasShape, Shape } from './icons';

/** The flag as a picture: an `<img>` runs no script and loads nothing, whatever the source holds. */
export function Flag({ svg, size }: { svg: string; size: 'large' | 'small' }) {
  const src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  return <img class={`flag ${size}`} src={src} alt="" />;
}

/** First letters of the first and the last word: `Rodrigo Paz` → `RP`. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => Array.from(word ?? '')[0]?.toUpperCase() ?? '').join('');
}

export function Emblem({ brief }: { brief: Brief }) {
  if (brief.flag && hasOwnFlag(brief.kind)) return <Flag svg={brief.flag} size="large" />;
  if (brief.group === 'people') {
    return (
      <span class="emblem round" aria-hidden="true">
        {initialsOf(brief.name)}
      </span>
    );
  }
  if (brief.sign) {
    return (
      <span class="emblem sign" aria-hidden="true">
        {brief.sign}
      </span>
    );
  }
  if (!hasShape(brief.kind, brief.group)) return null;
  return (
    <span class="emblem">
      <Shape kind={brief.kind} group={brief.group} />
    </span>
  );
}

/** A card as plain text with its sources, for a message or a note. */
import type { Brief } from '../core/types';
import type { Say } from '../shared/i18n';
import { kindKey } from '../shared/kinds';
import { readOn } from './Sources';

const line = (label: string, value: string, note: string): string =>
  `${label}: ${value}${note ? ` (${note})` : ''}`;

export function plainTextOf(brief: Brief, say: Say): string {
  const what = [say(kindKey(brief.kind)), brief.place].filter(Boolean).join(', ');
  const scales = brief.scales.map(({ label, value, note, ratio, rank }) =>
    line(label, value, [note, ratio, rank].filter(Boolean).join('; ')),
  );
  const facts = brief.facts.map(({ label, value, note }) =>
    line(label, value.map(({ text }) => text).join(''), note),
  );
  const sources = brief.sources.map(({ title, url, note }) =>
    ['–', title, url, note && `(${note})`].filter(Boolean).join(' '),
  );
  const more = readOn(brief.links);
  const parts = [
    `${brief.name} (${what})`,
    brief.summary,
    brief.status &&
      line(brief.status.label, brief.status.value.map(({ text }) => text).join(''), ''),
    brief.span && [brief.span.from, brief.span.to].filter(Boolean).join(' – '),
    [...facts, ...scales].join('\n'),
    sources.length > 0 && [say('card_sources'), ...sources].join('\n'),
    more,
  ];
  return parts.filter(Boolean).join('\n\n');
}

/** Where the card's facts come from, and the ways out: the only links that leave the browser. */
import type { Brief, Links } from '../core/types';
import type { Say } from '../shared/i18n';

const isWeb = (url: string): boolean => /^https?:\/\//i.test(url);

function wikipediaUrl(title: string): string {
  return `https://en.wikipedia.org/wiki/${encodeURIComponent(title.replaceAll(' ', '_'))}`;
}

/** Where the name itself leads: the best place to read on. */
export function readOn({ wikipedia, site }: Links): string | undefined {
  if (wikipedia) return wikipediaUrl(wikipedia);
  return site && isWeb(site) ? site : undefined;
}

/** Opens in a new tab that learns nothing of the article. */
function OutLink({ href, text }: { href: string; text: string }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {text}
      <span aria-hidden="true"> ↗</span>
    </a>
  );
}

/** The labels of the facts that rest on a source, so that each fact can be traced. */
const factsOf = (brief: Brief, source: number): string =>
  brief.facts
    .filter((fact) => fact.source === source)
    .map((fact) => fact.label)
    .join(', ');

export function SourceList({ brief, say }: { brief: Brief; say: Say }) {
  return (
    <section class="sources" id="sources">
      <h3>{say('card_sources')}</h3>
      <ul>
        {brief.sources.map((source, index) => (
          <li key={`${index} ${source.title}`}>
            {isWeb(source.url) ? <OutLink href={source.url} text={source.title} /> : source.title}
            {source.note && <span class="note"> {source.note}</span>}
            <span class="note backs">{factsOf(brief, index)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FooterProps {
  brief: Brief;
  say: Say;
  shown: 'shown' | 'hidden';
  toggle(): void;
}

export function Footer({ brief, say, shown, toggle }: FooterProps) {
  const { wikipedia, site } = brief.links;
  if (brief.sources.length === 0 && !wikipedia && !site) return null;
  return (
    <footer class="foot">
      {brief.sources.length > 0 && (
        <button type="button" class="link" aria-expanded={shown === 'shown'} onClick={toggle}>
          {say('card_sources')}
        </button>
      )}
      {brief.asOf && <span class="note">{brief.asOf}</span>}
      {wikipedia && <OutLink href={wikipediaUrl(wikipedia)} text={say('card_wikipedia')} />}
      {site && isWeb(site) && <OutLink href={site} text={say('card_site')} />}
    </footer>
  );
}

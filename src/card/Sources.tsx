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

export function OutLinks({ links: { wikipedia, site }, say }: { links: Links; say: Say }) {
  return (
    <>
      {wikipedia && <OutLink href={wikipediaUrl(wikipedia)} text={say('card_wikipedia')} />}
      {site && isWeb(site) && <OutLink href={site} text={say('card_site')} />}
    </>
  );
}

/** The labels of what rests on a source, so that each statement can be traced. */
function statementsOf({ status, facts, scales, span }: Brief, source: number, say: Say): string {
  const labels = [...(status ? [status] : []), ...scales, ...facts]
    .filter((statement) => statement.source === source)
    .map(({ label }) => label);
  if (span?.source === source) labels.unshift(say('fact_start'));
  return [...new Set(labels)].join(', ');
}

export function SourceList({ brief, say }: { brief: Brief; say: Say }) {
  return (
    <section class="drawer sources" id="sources">
      <h3>{say('card_sources')}</h3>
      <ul>
        {brief.sources.map((source, index) => (
          <li key={`${index} ${source.title}`}>
            {isWeb(source.url) ? <OutLink href={source.url} text={source.title} /> : source.title}
            {source.note && <span class="note"> {source.note}</span>}
            <span class="note backs">{statementsOf(brief, index, say)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/**
 * One card: who or what a name is. It draws a `Brief` and reports what the reader wants;
 * it never loads anything, and knows neither the page nor the extension it stands in.
 */
import type { EntityHead } from '../core/types';
import { kindKey } from '../shared/kinds';
import type { Place } from '../shared/messages';
import { Head, type HeadProps } from './Head';
import { isWide, LocatorMap } from './Map';
import { Connections, Facts, FollowLink } from './Rows';
import { Scales } from './Scales';
import { SpanLine } from './Span';
import { PlacesStrip, Strip } from './Strip';
import { Tail, type TailProps } from './Tail';

/** Rows of other names that the article does not mention. */
const OTHERS = 6;
/** So few facts stand beside the map instead of under it. */
const BESIDE_MAP = 2;

export interface CardProps extends HeadProps, Omit<TailProps, 'brief' | 'say'> {
  /** Where the article mentions this entity. */
  places?: readonly Place[] | undefined;
  jump?: ((mention: number) => void) | undefined;
  /** Another meaning that the word could have. */
  other?: EntityHead | undefined;
}

export function Card(props: CardProps) {
  const { brief, say, known, setKnown, version } = props;
  return (
    <article class="card" data-group={brief.group}>
      <Head {...props} />
      <Other {...props} />
      <Lead {...props} />
      <Here {...props} />
      <Others {...props} />
      <Tail
        key={brief.id}
        brief={brief}
        say={say}
        known={known}
        setKnown={setKnown}
        version={version}
      />
    </article>
  );
}

/** What it is: the sentence, the map beside it, figures and facts. */
function Lead({ brief, say, follow }: CardProps) {
  const { map, scales, span } = brief;
  const summary = brief.summary && (
    <p class="summary" dir="auto">
      {brief.summary}
    </p>
  );
  const facts = brief.facts.length > 0 && (
    <Facts
      key={brief.id}
      facts={brief.facts}
      room={scales.length > 0 ? 'less' : 'all'}
      say={say}
      follow={follow}
    />
  );
  const isBeside = map && !isWide(map) && scales.length === 0 && brief.facts.length <= BESIDE_MAP;
  return (
    <>
      {map ? (
        <div class={isWide(map) ? 'lead' : 'lead with-map'}>
          <div>
            {summary}
            {isBeside && facts}
          </div>
          <LocatorMap map={map} say={say} />
        </div>
      ) : (
        summary
      )}
      {brief.status && (
        <p class="status">
          <b>{brief.status.label}</b>{' '}
          <bdi>{brief.status.value.map(({ text }) => text).join('')}</bdi>
        </p>
      )}
      {span && <SpanLine span={span} />}
      {!isBeside && facts}
      {scales.length > 0 && <Scales scales={scales} say={say} />}
    </>
  );
}

/** The choice between two meanings was close: the other one is a press away. */
function Other({ other, say, follow }: CardProps) {
  if (!other) return null;
  return (
    <p class="other">
      {say('card_other')} <FollowLink id={other.id} text={other.name} follow={follow} />{' '}
      <span class="note">{say(kindKey(other.kind))}</span>
    </p>
  );
}

function Mentions({ say, places = [], jump }: CardProps) {
  const count = String(places.length);
  return (
    <>
      {jump ? <PlacesStrip places={places} say={say} jump={jump} /> : <Strip places={places} />}
      <span class="count" aria-hidden="true">
        {count}×
      </span>
      <span class="aside">{say('card_mentions', count)}</span>
    </>
  );
}

/** What no encyclopedia can tell: how this name stands in this very article. */
function Here(props: CardProps) {
  const { brief, say, follow, places = [] } = props;
  const related = brief.related.filter((relation) => relation.here);
  if (related.length === 0 && places.length === 0) return null;
  return (
    <section class="here">
      <div class="where">
        <h3>{say('card_here')}</h3>
        {places.length > 0 && <Mentions {...props} />}
      </div>
      {related.length > 0 && (
        <Connections key={brief.id} related={related} say={say} follow={follow} />
      )}
    </section>
  );
}

function Others({ brief, say, follow }: CardProps) {
  const related = brief.related.filter((relation) => !relation.here).slice(0, OTHERS);
  if (related.length === 0) return null;
  return (
    <section class="others">
      <h3>{say('card_related')}</h3>
      <Connections related={related} say={say} follow={follow} />
    </section>
  );
}

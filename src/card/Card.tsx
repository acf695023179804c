/**
 * One card: who or what a name is. It draws a `Brief` and reports what the reader wants;
 * it never loads anything, and knows neither the page nor the extension it stands in.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Brief } from '../core/types';
import type { Say } from '../shared/i18n';
import { hasOwnFlag, kindKey } from '../shared/kinds';
import type { Place } from '../shared/messages';
import { Emblem, Flag } from './Emblem';
import { BackIcon, CloseIcon } from './icons';
import { Connections, Facts } from './Rows';
import { Footer, readOn, SourceList } from './Sources';
import { Strip } from './Strip';

/** A name of more characters is set smaller. */
const LONG = 44;

/** Rows of other names that the article does not mention. */
const OTHERS = 6;

export interface CardProps {
  brief: Brief;
  say: Say;
  follow(id: string): void;
  back?: (() => void) | undefined;
  close?: (() => void) | undefined;
  /** Where the article mentions this entity. */
  places?: readonly Place[] | undefined;
  /** One line about something that did not work. */
  notice?: string | undefined;
}

export function Card(props: CardProps) {
  const { brief, say, follow } = props;
  return (
    <article class="card" data-group={brief.group}>
      <Head {...props} />
      {brief.summary && <p class="summary">{brief.summary}</p>}
      {brief.facts.length > 0 && (
        <Facts key={brief.id} facts={brief.facts} say={say} follow={follow} />
      )}
      <Here {...props} />
      <Others {...props} />
      <Tail key={brief.id} brief={brief} say={say} />
    </article>
  );
}

function Head({ brief, say, back, close, notice }: CardProps) {
  return (
    <header class="head">
      {back && (
        <button type="button" class="tool back" aria-label={say('card_back')} onClick={back}>
          <BackIcon />
        </button>
      )}
      <Emblem brief={brief} />
      <div class="title">
        <p class="kind">
          <b>{say(kindKey(brief.kind))}</b>
          {brief.flag && !hasOwnFlag(brief.kind) && <Flag svg={brief.flag} size="small" />}
          {brief.place && <span>{brief.place}</span>}
        </p>
        <Name brief={brief} />
      </div>
      {close && (
        <button type="button" class="tool" aria-label={say('card_close')} onClick={close}>
          <CloseIcon />
        </button>
      )}
      {notice && (
        <p class="notice" role="status">
          {notice}
        </p>
      )}
    </header>
  );
}

function Name({ brief }: { brief: Brief }) {
  const href = readOn(brief.links);
  return (
    <h2 class={brief.name.length > LONG ? 'name long' : 'name'} dir="auto">
      {href ? (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {brief.name}
        </a>
      ) : (
        brief.name
      )}
    </h2>
  );
}

/** What no encyclopedia can tell: how this name stands in this very article. */
function Here({ brief, say, follow, places = [] }: CardProps) {
  const related = brief.related.filter((relation) => relation.here);
  if (related.length === 0 && places.length === 0) return null;
  const count = String(places.length);
  return (
    <section class="here">
      <h3>
        {say('card_here')}
        {places.length > 0 && (
          <>
            <Strip places={places} />
            <span class="count" aria-hidden="true">
              {count}×
            </span>
            <span class="aside">{say('card_mentions', count)}</span>
          </>
        )}
      </h3>
      {related.length > 0 && <Connections related={related} follow={follow} />}
    </section>
  );
}

function Others({ brief, say, follow }: CardProps) {
  const related = brief.related.filter((relation) => !relation.here).slice(0, OTHERS);
  if (related.length === 0) return null;
  return (
    <section class="others">
      <h3>{say('card_related')}</h3>
      <Connections related={related} follow={follow} />
    </section>
  );
}

/** Sources stay folded until asked for, then are brought into view. */
function Tail({ brief, say }: { brief: Brief; say: Say }) {
  const [shown, setShown] = useState<'shown' | 'hidden'>('hidden');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (shown === 'shown') list.current?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  return (
    <>
      <div ref={list}>{shown === 'shown' && <SourceList brief={brief} say={say} />}</div>
      <Footer
        brief={brief}
        say={say}
        shown={shown}
        toggle={() => setShown(shown === 'shown' ? 'hidden' : 'shown')}
      />
    </>
  );
}

/** Rows of a label and a value: the facts of a card and the connections to other names. */
import { useState } from 'preact/hooks';
import type { BriefFact, BriefRelation, EntityHead, Part } from '../core/types';
import type { Say } from '../shared/i18n';

interface LinkProps {
  id: string;
  text: string;
  follow(id: string): void;
}

/** Leads to another card; a button, since it goes nowhere on the web. */
function FollowLink({ id, text, follow }: LinkProps) {
  return (
    <button type="button" class="link" data-follow={id} onClick={() => follow(id)}>
      <bdi>{text}</bdi>
    </button>
  );
}

function Value({ part, follow }: { part: Part; follow(id: string): void }) {
  if (part.id === undefined) return <>{part.text}</>;
  return <FollowLink id={part.id} text={part.text} follow={follow} />;
}

/** A card answers a question; more than this is a reference work, and folded. */
const MOST = 8;
const SHOWN = 6;

interface FactsProps {
  facts: BriefFact[];
  say: Say;
  follow(id: string): void;
}

export function Facts({ facts, say, follow }: FactsProps) {
  const [all, setAll] = useState(facts.length <= MOST);
  const rest = facts.length - SHOWN;
  return (
    <>
      <dl class="rows">
        {(all ? facts : facts.slice(0, SHOWN)).map((fact, row) => (
          <FactRow key={`${row} ${fact.label}`} fact={fact} follow={follow} />
        ))}
      </dl>
      {facts.length > MOST && (
        <p class="more">
          <button type="button" class="link" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? say('card_fewer_facts') : say('card_more_facts', String(rest))}
          </button>
        </p>
      )}
    </>
  );
}

function FactRow({ fact, follow }: { fact: BriefFact; follow(id: string): void }) {
  return (
    <div>
      <dt>{fact.label}</dt>
      <dd>
        {fact.value.map((part, at) => (
          <Value key={`${at} ${part.text}`} part={part} follow={follow} />
        ))}
        {fact.note && <span class="note"> {fact.note}</span>}
      </dd>
    </div>
  );
}

/** One row a label, in the order in which the labels first appear. */
function byLabel(related: BriefRelation[]): [label: string, entities: EntityHead[]][] {
  const rows = new Map<string, EntityHead[]>();
  for (const { label, entity } of related) {
    const row = rows.get(label) ?? [];
    if (!row.some((other) => other.id === entity.id)) row.push(entity);
    rows.set(label, row);
  }
  return [...rows];
}

interface ConnectionsProps {
  related: BriefRelation[];
  follow(id: string): void;
}

export function Connections({ related, follow }: ConnectionsProps) {
  return (
    <dl class="rows">
      {byLabel(related).map(([label, entities]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {entities.map((entity, index) => (
              <span key={entity.id}>
                {index > 0 && ', '}
                <FollowLink id={entity.id} text={entity.name} follow={follow} />
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Rows of a label and a value: the facts of a card and the connections to other names. */
import { useState } from 'preact/hooks';
import type { BriefFact, BriefRelation, Part } from '../core/types';
import type { Say } from '../shared/i18n';

interface LinkProps {
  id: string;
  text: string;
  follow(id: string): void;
}

/** Leads to another card; a button, since it goes nowhere on the web. */
export function FollowLink({ id, text, follow }: LinkProps) {
  return (
    <button type="button" class="link" data-follow={id} onClick={() => follow(id)}>
      <bdi>{text}</bdi>
    </button>
  );
}

function Value({ part, follow }: { part: Part; follow(id: string): void }) {
  if (part.id === undefined) return <bdi>{part.text}</bdi>;
  return <FollowLink id={part.id} text={part.text} follow={follow} />;
}

/** A card answers a question; more than this is a reference work, and folded. */
const SHOWN = { all: 6, less: 3 };
/** A fold that hides so few rows is not worth its line. */
const SLACK = 1;

interface FactsProps {
  facts: BriefFact[];
  /** `less`: figures of a country follow, which are facts too. */
  room: keyof typeof SHOWN;
  say: Say;
  follow(id: string): void;
}

export function Facts({ facts, room, say, follow }: FactsProps) {
  const shown = SHOWN[room];
  const isFolded = facts.length > shown + SLACK;
  const [all, setAll] = useState(!isFolded);
  const rest = facts.length - shown;
  return (
    <>
      <dl class="rows">
        {(all ? facts : facts.slice(0, shown)).map((fact, row) => (
          <FactRow key={`${row} ${fact.label}`} fact={fact} follow={follow} />
        ))}
      </dl>
      {isFolded && (
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
        {fact.note && (
          <span class="note">
            {' '}
            <bdi>{fact.note}</bdi>
          </span>
        )}
      </dd>
    </div>
  );
}

/** One row a label, in the order in which the labels first appear. */
function byLabel(related: readonly BriefRelation[]): [label: string, rows: BriefRelation[]][] {
  const rows = new Map<string, BriefRelation[]>();
  for (const relation of related) {
    rows.set(relation.label, [...(rows.get(relation.label) ?? []), relation]);
  }
  return [...rows];
}

/** Connections shown before the rest is asked for. */
const FIRST = 6;

interface ConnectionsProps {
  related: readonly BriefRelation[];
  say: Say;
  follow(id: string): void;
}

export function Connections({ related, say, follow }: ConnectionsProps) {
  const [all, setAll] = useState(related.length <= FIRST + SLACK);
  const rest = related.length - FIRST;
  return (
    <>
      <dl class="rows">
        {byLabel(all ? related : related.slice(0, FIRST)).map(([label, rows]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {rows.map(({ entity, note }, index) => (
                <span key={entity.id}>
                  {index > 0 && ', '}
                  <FollowLink id={entity.id} text={entity.name} follow={follow} />
                  {note && (
                    <span class="note">
                      {' '}
                      <bdi>{note}</bdi>
                    </span>
                  )}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {!all && (
        <p class="more">
          <button type="button" class="link" onClick={() => setAll(true)}>
            {say('card_more_here', String(rest))}
          </button>
        </p>
      )}
    </>
  );
}

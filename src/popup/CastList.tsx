/**
 * What the article mentions, by group. One stop for Tab; the arrow keys move inside, so that a
 * long list does not stand between the reader and the rest of the popup.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Strip } from '../card/Strip';
import { GROUPS } from '../core/types';
import type { Say } from '../shared/i18n';
import { groupKey } from '../shared/kinds';
import type { CastMember } from '../shared/messages';

interface CastListProps {
  members: CastMember[];
  /** What each member is, by id; comes a moment after the list. */
  lines: Record<string, string>;
  say: Say;
  /** The member whose card was just left: it has the focus. */
  chosen?: string | undefined;
  choose(id: string): void;
}

/** Most mentioned first; among equals, in the order of the article. */
function sorted(members: CastMember[]): CastMember[] {
  return members.toSorted(
    (a, b) => b.places.length - a.places.length || (a.places[0] ?? 0) - (b.places[0] ?? 0),
  );
}

/** Where an arrow key leads; undefined for other keys. */
function target(key: string, index: number, length: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(index + 1, length - 1);
  if (key === 'ArrowUp') return Math.max(index - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? length - 1 : undefined;
}

export function CastList({ members, lines, say, chosen, choose }: CastListProps) {
  const list = useRef<HTMLDivElement>(null);
  const groups = GROUPS.map((group) => ({
    group,
    rows: sorted(members.filter((member) => member.group === group)),
  })).filter(({ rows }) => rows.length > 0);
  const order = groups.flatMap(({ rows }) => rows.map((row) => row.id));
  const [current, setCurrent] = useState(chosen ?? order[0]);
  const stop = order.includes(current ?? '') ? current : order[0];

  // Back from a card: on the row that led to it, not at the top.
  useEffect(() => {
    if (chosen) list.current?.querySelector<HTMLElement>('.row[tabindex="0"]')?.focus();
  }, []);
  const move = (event: KeyboardEvent): void => {
    const next = target(event.key, order.indexOf(stop ?? ''), order.length);
    if (next === undefined) return;
    event.preventDefault();
    list.current?.querySelectorAll<HTMLElement>('.row')[next]?.focus();
  };
  return (
    <div class="cast" ref={list}>
      {groups.map(({ group, rows }) => (
        <section key={group} data-group={group}>
          <h2>
            {say(groupKey(group))} <span>{rows.length}</span>
          </h2>
          <ul>
            {rows.map((member) => (
              <li key={member.id}>
                <Row
                  member={member}
                  line={lines[member.id] ?? ''}
                  say={say}
                  tab={member.id === stop ? 0 : -1}
                  focused={() => setCurrent(member.id)}
                  pressed={move}
                  choose={() => choose(member.id)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface RowProps {
  member: CastMember;
  line: string;
  say: Say;
  tab: 0 | -1;
  focused(): void;
  pressed(event: KeyboardEvent): void;
  choose(): void;
}

function Row({ member, line, say, tab, focused, pressed, choose }: RowProps) {
  const count = String(member.places.length);
  return (
    <button
      type="button"
      class="row"
      data-id={member.id}
      tabIndex={tab}
      onFocus={focused}
      onKeyDown={pressed}
      onClick={choose}
    >
      <span class="who">
        <bdi title={member.name}>{member.name}</bdi>
        {line && <small>{line}</small>}
      </span>
      <Strip places={member.places} />
      <span class="count" aria-hidden="true">
        {count}×
      </span>
      <span class="aside">{say('card_mentions', count)}</span>
    </button>
  );
}

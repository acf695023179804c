/**
 * A card and the way back and forth: follows names from card to card. Used in the page and in the
 * popup. An answer that comes late, after the reader has gone elsewhere, is dropped.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Brief, EntityHead } from '../core/types';
import type { Acquaintance } from '../shared/card-api';
import type { Say } from '../shared/i18n';
import type { Place } from '../shared/messages';
import { Card } from './Card';
import type { Step } from './Head';

export interface CardTrailProps {
  first: Brief;
  say: Say;
  load(id: string): Promise<Brief | null | undefined>;
  places?: ((id: string) => readonly Place[]) | undefined;
  jump?: ((id: string, mention: number) => void) | undefined;
  /** Another meaning of the word that the first card was opened for. */
  other?: EntityHead | undefined;
  isKnown?: ((id: string) => boolean) | undefined;
  setKnown?: ((id: string, to: Acquaintance) => void) | undefined;
  version?: string | undefined;
  pin?: (() => void) | undefined;
  /** Where "back" leads from the first card; without it the first card has no such button. */
  leave?: (() => void) | undefined;
  close?: (() => void) | undefined;
  /** Another card is drawn now; `from` is the one left by going back. */
  turned?: ((brief: Brief, from?: string) => void) | undefined;
}

interface Trail {
  cards: readonly Brief[];
  /** Index of the card that is drawn; those after it were left by going back. */
  at: number;
}

function useTrail({ first, say, load }: CardTrailProps) {
  const [{ cards, at }, setTrail] = useState<Trail>({ cards: [first], at: 0 });
  const [notice, setNotice] = useState('');
  const left = useRef<string | undefined>(undefined);
  const turn = useRef(0);
  useEffect(() => () => void turn.current++, []);
  const brief = cards[at] ?? first;

  const follow = async (id: string): Promise<void> => {
    const mine = ++turn.current;
    const next = await load(id).catch(() => undefined);
    if (mine !== turn.current) return;
    setNotice(next ? '' : say(next === null ? 'card_unknown' : 'card_cut_off'));
    if (!next) return;
    left.current = undefined;
    setTrail((trail) => ({
      cards: [...trail.cards.slice(0, trail.at + 1), next],
      at: trail.at + 1,
    }));
  };
  const step = (by: 1 | -1): Step | undefined => {
    const card = cards[at + by];
    return (
      card && {
        to: card.name,
        go() {
          turn.current++;
          setNotice('');
          left.current = by < 0 ? brief.id : undefined;
          setTrail((trail) => ({ ...trail, at: trail.at + by }));
        },
      }
    );
  };
  return { brief, at, notice, follow, back: step(-1), forward: step(1), left };
}

/** What the reader knows, as last said here: the settings follow a little later. */
function useKnown({ isKnown, setKnown }: CardTrailProps, id: string) {
  const [said, setSaid] = useState<Record<string, boolean>>({});
  if (!setKnown) return {};
  return {
    known: said[id] ?? isKnown?.(id) ?? false,
    setKnown(to: Acquaintance) {
      setSaid({ ...said, [id]: to === 'known' });
      setKnown(id, to);
    },
  };
}

export function CardTrail(props: CardTrailProps) {
  const { say, places, jump, other, version, pin, leave, close, turned } = props;
  const { brief, at, notice, follow, back, forward, left } = useTrail(props);
  const known = useKnown(props, brief.id);
  const drawn = useRef(brief);
  useLayoutEffect(() => {
    if (drawn.current === brief) return;
    drawn.current = brief;
    turned?.(brief, left.current);
  }, [brief]);

  return (
    <Card
      key={at}
      brief={brief}
      say={say}
      follow={follow}
      back={back ?? (leave && { to: '', go: leave })}
      forward={forward}
      pin={pin}
      close={close}
      places={places?.(brief.id)}
      jump={jump && ((mention) => jump(brief.id, mention))}
      other={at === 0 ? other : undefined}
      version={version}
      notice={notice}
      {...known}
    />
  );
}

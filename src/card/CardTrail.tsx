/**
 * A card and the way back: follows names from card to card. Used in the page and in the popup.
 * An answer that comes late, after the reader has gone elsewhere, is dropped.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Brief } from '../core/types';
import type { Say } from '../shared/i18n';
import type { Place } from '../shared/messages';
import { Card } from './Card';

interface CardTrailProps {
  first: Brief;
  say: Say;
  load(id: string): Promise<Brief | null | undefined>;
  places?: ((id: string) => readonly Place[]) | undefined;
  /** Where "back" leads from the first card; without it the first card has no such button. */
  leave?: (() => void) | undefined;
  close?: (() => void) | undefined;
  /** Another card is drawn now; `from` is the one left by going back. */
  turned?: ((brief: Brief, from?: string) => void) | undefined;
}

export function CardTrail({ first, say, load, places, leave, close, turned }: CardTrailProps) {
  const [trail, setTrail] = useState<Brief[]>([first]);
  const [notice, setNotice] = useState('');
  const left = useRef<string | undefined>(undefined);
  const turn = useRef(0);
  const brief = trail.at(-1) ?? first;

  const follow = async (id: string): Promise<void> => {
    const mine = ++turn.current;
    const next = await load(id).catch(() => undefined);
    if (mine !== turn.current) return;
    setNotice(next ? '' : say(next === null ? 'card_unknown' : 'card_cut_off'));
    if (!next) return;
    left.current = undefined;
    setTrail((before) => [...before, next]);
  };
  const back = (): void => {
    turn.current++;
    setNotice('');
    left.current = brief.id;
    setTrail((before) => before.slice(0, -1));
  };

  const drawn = useRef(brief);
  useLayoutEffect(() => {
    if (drawn.current === brief) return;
    drawn.current = brief;
    turned?.(brief, left.current);
  }, [brief]);
  useEffect(() => () => void turn.current++, []);

  return (
    <Card
      key={trail.length}
      brief={brief}
      say={say}
      follow={follow}
      back={trail.length > 1 ? back : leave}
      close={close}
      places={places?.(brief.id)}
      notice={notice}
    />
  );
}

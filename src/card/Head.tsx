/** The head of a card: the trail of cards, what kind of thing it is, its name, pin and close. */
import type { Brief } from '../core/types';
import type { Say } from '../shared/i18n';
import { hasOwnFlag, kindKey } from '../shared/kinds';
import { Emblem, Flag } from './Emblem';
import { BackIcon, CloseIcon, ForwardIcon, PinIcon } from './icons';
import { readOn } from './Sources';

/** A name of more characters is set smaller. */
const LONG = 44;

/** A step along the trail: where it leads, and the way. */
export interface Step {
  /** Name of the card there; '' where it is no card (the popup's list). */
  to: string;
  go(): void;
}

export interface HeadProps {
  brief: Brief;
  say: Say;
  follow(id: string): void;
  back?: Step | undefined;
  forward?: Step | undefined;
  pin?: (() => void) | undefined;
  close?: (() => void) | undefined;
  /** One line about something that did not work. */
  notice?: string | undefined;
}

function Trail({ say, back, forward }: HeadProps) {
  if (!back && !forward) return null;
  const named = (key: 'card_back' | 'card_forward', { to }: Step): string =>
    to ? `${say(key)}: ${to}` : say(key);
  return (
    <div class="trail">
      {back && (
        <button
          type="button"
          class="step back"
          aria-label={named('card_back', back)}
          onClick={back.go}
        >
          <BackIcon />
          <bdi>{back.to || say('card_back')}</bdi>
        </button>
      )}
      {forward && (
        <button
          type="button"
          class="step forward"
          aria-label={named('card_forward', forward)}
          onClick={forward.go}
        >
          <bdi>{forward.to}</bdi>
          <ForwardIcon />
        </button>
      )}
    </div>
  );
}

function KindLine({ brief, say, follow }: HeadProps) {
  const { placeId } = brief;
  return (
    <p class="kind">
      <b>{say(kindKey(brief.kind))}</b>
      {brief.flag && !hasOwnFlag(brief.kind) && <Flag svg={brief.flag} size="small" />}
      {brief.place &&
        (placeId ? (
          <button
            type="button"
            class="link quiet"
            data-follow={placeId}
            onClick={() => follow(placeId)}
          >
            <bdi>{brief.place}</bdi>
          </button>
        ) : (
          <span>{brief.place}</span>
        ))}
    </p>
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

export function Head(props: HeadProps) {
  const { brief, say, pin, close, notice } = props;
  return (
    <header class="head">
      <Trail {...props} />
      <Emblem brief={brief} />
      <div class="title">
        <KindLine {...props} />
        <Name brief={brief} />
      </div>
      {pin && (
        <button type="button" class="tool" aria-label={say('card_pin')} onClick={pin}>
          <PinIcon />
        </button>
      )}
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

/**
 * Opens the card of a mention. The card is a script of its own, fetched when first needed; this
 * file owns only the way to it and the tint of the term whose card is open.
 */
import { browser } from '../shared/browser';
import type { Acquaintance, CardAnchor } from '../shared/card-api';
import type { Place } from '../shared/messages';
import { ask } from '../shared/send';
import { isAlive } from './alive';
import { rectsOf } from './anchor';
import type { Painter, PlacedMention } from './paint/painter';

export interface CardHost {
  painter: Painter;
  /** Ids of all entities of the article. */
  here(): string[];
  places(id: string): readonly Place[];
  /** Every mention of an entity, in the order of its places. */
  mentions(id: string): readonly PlacedMention[];
  isKnown(id: string): boolean;
  setKnown(id: string, to: Acquaintance): void;
  orphaned(): void;
}

/** How the reader asked for a card. A card by `hover` takes no focus and goes with the pointer. */
export type Wish = 'pointer' | 'key' | 'hover';

export interface Cards {
  /** False when no card came. */
  open(mention: PlacedMention, by: Wish): Promise<boolean>;
  /** Closes the card of a term that is pointed at again. */
  toggle(mention: PlacedMention, by: Wish): Promise<boolean>;
  /** `all`: pinned cards too. */
  close(which?: 'open' | 'all'): void;
  /** Keeps a card that is not there yet from coming: the reader has begun something else. */
  cancel(): void;
  /** Fetches the card's script and text before they are asked for. */
  warm(mention: PlacedMention): void;
}

/** A text asked for ahead is good for so long, in ms: settings may change meanwhile. */
const FRESH = 5000;

export function createCards(host: CardHost): Cards {
  const { painter } = host;
  let loading: Promise<unknown> | undefined;
  /** The mention that was asked for last; an answer for another comes too late. */
  let wanted: PlacedMention | null = null;
  let isComing = false;

  async function load(): Promise<void> {
    if (globalThis.backstoryCard) return;
    loading ??= ask('need', { script: 'card' });
    await loading;
    loading = undefined;
  }

  function want(mention: PlacedMention | null): void {
    wanted = mention;
    painter.open(mention);
  }

  function close(which: 'open' | 'all' = 'open'): void {
    want(null);
    isComing = false;
    globalThis.backstoryCard?.close(which);
  }

  const briefOf = (id: string) => ask('brief', { id, here: host.here() });

  /** The card that the pointer rests at, asked for before the press. */
  let ahead: { key: string; brief: ReturnType<typeof briefOf>; at: number } | undefined;
  const keyOf = (id: string): string => `${id} ${host.here().length}`;

  async function takeBrief(id: string): ReturnType<typeof briefOf> {
    const isFresh = ahead?.key === keyOf(id) && performance.now() - ahead.at < FRESH;
    const early = isFresh ? await ahead?.brief : undefined;
    ahead = undefined;
    return early ?? briefOf(id);
  }

  function warm(mention: PlacedMention): void {
    void load();
    if (mention === wanted) return;
    const { id } = mention.entity;
    ahead = { key: keyOf(id), brief: briefOf(id), at: performance.now() };
  }

  const anchorAt = (mention: PlacedMention): CardAnchor => ({
    getRects: () => rectsOf(mention, painter),
  });

  /** The card goes along: the word that it stands at is now this one. */
  function jump(id: string, index: number): { mention: PlacedMention; anchor: CardAnchor } | null {
    const mention = host.mentions(id)[index];
    const element = mention?.pieces[0]?.node.parentElement;
    if (!mention || !element) return null;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' });
    return { mention, anchor: anchorAt(mention) };
  }

  async function open(mention: PlacedMention, by: Wish): Promise<boolean> {
    want(mention);
    isComing = true;
    const [brief] = await Promise.all([takeBrief(mention.entity.id), load()]);
    if (wanted !== mention) return false;
    isComing = false;
    if (!brief || !globalThis.backstoryCard) {
      close();
      if (!isAlive()) host.orphaned();
      return false;
    }
    /** Where this card stands now; null once it is pinned. */
    let at: PlacedMention | null = mention;
    globalThis.backstoryCard.open({
      id: mention.entity.id,
      brief,
      anchor: anchorAt(mention),
      other: mention.other,
      load: briefOf,
      places: host.places,
      jump(id, index) {
        const target = jump(id, index);
        if (!target) return undefined;
        if (at && wanted === at) {
          at = target.mention;
          want(at);
        }
        return target.anchor;
      },
      isKnown: host.isKnown,
      setKnown: host.setKnown,
      pinned() {
        if (wanted === at) want(null);
        at = null;
      },
      closed() {
        if (at && wanted === at) want(null);
      },
      focus: by === 'key',
      dir: browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr',
      lang: browser.i18n.getUILanguage(),
      version: browser.runtime.getManifest().version,
    });
    return true;
  }

  async function toggle(mention: PlacedMention, by: Wish): Promise<boolean> {
    if (wanted !== mention) return open(mention, by);
    close();
    return false;
  }

  function cancel(): void {
    if (isComing) close();
  }

  return { open, toggle, close, cancel, warm };
}

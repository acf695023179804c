/**
 * Opens the card of a mention. The card is a script of its own, fetched when first needed; this
 * file owns only the way to it and the tint of the term whose card is open.
 */
import { browser } from '../shared/browser';
import type { Place } from '../shared/messages';
import { ask } from '../shared/send';
import { isAlive } from './alive';
import type { Painter, PlacedMention } from './paint/painter';

export interface CardHost {
  painter: Painter;
  /** Ids of all entities of the article. */
  here(): string[];
  places(id: string): readonly Place[];
  orphaned(): void;
}

export interface Cards {
  /** False when no card came. */
  open(mention: PlacedMention, by: 'pointer' | 'key'): Promise<boolean>;
  /** Closes the card of a term that is pointed at again. */
  toggle(mention: PlacedMention, by: 'pointer' | 'key'): Promise<boolean>;
  close(): void;
  /** Keeps a card that is not there yet from coming: the reader has begun something else. */
  cancel(): void;
  /** Fetches the card's script before it is needed. */
  warm(): void;
}

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

  function close(): void {
    wanted = null;
    isComing = false;
    painter.open(null);
    globalThis.backstoryCard?.close();
  }

  const briefOf = (id: string) => ask('brief', { id, here: host.here() });

  async function open(mention: PlacedMention, by: 'pointer' | 'key'): Promise<boolean> {
    wanted = mention;
    isComing = true;
    painter.open(mention);
    const [brief] = await Promise.all([briefOf(mention.entity.id), load()]);
    if (wanted !== mention) return false;
    isComing = false;
    if (!brief || !globalThis.backstoryCard) {
      close();
      if (!isAlive()) host.orphaned();
      return false;
    }
    globalThis.backstoryCard.open({
      id: mention.entity.id,
      brief,
      anchor: { getRects: () => painter.rects(mention) },
      load: briefOf,
      places: host.places,
      closed() {
        if (wanted !== mention) return;
        wanted = null;
        painter.open(null);
      },
      focus: by === 'key',
      dir: browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr',
      lang: browser.i18n.getUILanguage(),
    });
    return true;
  }

  async function toggle(mention: PlacedMention, by: 'pointer' | 'key'): Promise<boolean> {
    if (wanted !== mention) return open(mention, by);
    close();
    return false;
  }

  function cancel(): void {
    if (isComing) close();
  }

  return { open, toggle, close, cancel, warm: () => void load() };
}

/**
 * What the content script and the card agree on. The card is a script of its own, injected into
 * the same isolated world when first needed; it registers itself under one global name.
 */
import type { Brief, EntityHead } from '../core/types';
import type { Place } from './messages';

/** Why a card closed by itself. `gone`: its word left the view or the page. */
export type CardClosed = 'key' | 'button' | 'outside' | 'gone';

export interface CardAnchor {
  /** Boxes of the word in viewport coordinates, one a line; empty when it is no longer there. */
  getRects(): DOMRect[];
}

/** Whether the reader says that they know an entity. */
export type Acquaintance = 'known' | 'unknown';

export interface CardRequest {
  id: string;
  brief: Brief;
  anchor: CardAnchor;
  /** Text of another card: null = unknown, undefined = this script was cut off by an update. */
  load(id: string): Promise<Brief | null | undefined>;
  /** Where this article mentions an entity; without it the card draws no strip. */
  places?(id: string): readonly Place[];
  /** Another meaning that the word could have here. */
  other?: EntityHead | undefined;
  /**
   * Brings the n-th mention of an entity into view, in the order of `places`. The card then stands
   * beside it: the answer is its anchor, or undefined when it is gone.
   */
  jump?(id: string, mention: number): CardAnchor | undefined;
  /** Ids of entities that are not to be marked, and how to change that. */
  isKnown?(id: string): boolean;
  setKnown?(id: string, to: Acquaintance): void;
  /** The card has left its word to stay open at the edge; the word is free for another card. */
  pinned?(): void;
  /** Version of the extension, for reports. */
  version: string;
  /** Called once when the reader (or the page) closed the card; not for `close()` or `open()`. */
  closed(reason: CardClosed): void;
  /** True when opened by key: the focus then moves into the card. */
  focus: boolean;
  /** Direction and language of the interface's texts. */
  dir: 'ltr' | 'rtl';
  lang: string;
}

export interface CardApi {
  /** Opens a card; one that is open is replaced, unless it is pinned. */
  open(request: CardRequest): void;
  /** Closes without calling `closed`, pinned cards only with `all`; nothing when none is open. */
  close(which: 'open' | 'all'): void;
}

/** Marks the card's host element, so that a newer version can remove what an older one left. */
export const CARD_HOST = 'data-backstory-card';

declare global {
  var backstoryCard: CardApi | undefined;
}

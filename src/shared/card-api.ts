/**
 * What the content script and the card agree on. The card is a script of its own, injected into
 * the same isolated world when first needed; it registers itself under one global name.
 */
import type { Brief } from '../core/types';
import type { Place } from './messages';

/** Why a card closed by itself. `gone`: its word left the view or the page. */
export type CardClosed = 'key' | 'button' | 'outside' | 'gone';

export interface CardAnchor {
  /** Boxes of the word in viewport coordinates, one a line; empty when it is no longer there. */
  getRects(): DOMRect[];
}

export interface CardRequest {
  id: string;
  brief: Brief;
  anchor: CardAnchor;
  /** Text of another card: null = unknown, undefined = this script was cut off by an update. */
  load(id: string): Promise<Brief | null | undefined>;
  /** Where this article mentions an entity; without it the card draws no strip. */
  places?(id: string): readonly Place[];
  /** Called once when the reader (or the page) closed the card; not for `close()` or `open()`. */
  closed(reason: CardClosed): void;
  /** True when opened by key: the focus then moves into the card. */
  focus: boolean;
  /** Direction and language of the interface's texts. */
  dir: 'ltr' | 'rtl';
  lang: string;
}

export interface CardApi {
  /** Opens a card; one that is open is replaced. */
  open(request: CardRequest): void;
  /** Closes without calling `closed`; does nothing when none is open. */
  close(): void;
}

/** Marks the card's host element, so that a newer version can remove what an older one left. */
export const CARD_HOST = 'data-backstory-card';

declare global {
  var backstoryCard: CardApi | undefined;
}

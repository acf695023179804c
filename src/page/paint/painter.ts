/**
 * What a painter is: the one interface behind which names become visible. Two kinds exist;
 * both pass the same tests. A painter must be able to give the page back exactly as it was.
 */
import type { EntityHead } from '../../core/types';
import type { Seen } from '../first';
import type { GatheredBlock } from '../gather';
import type { Piece } from '../locate';

/** A mention with its place in the page. */
export interface PlacedMention extends Seen {
  block: GatheredBlock;
  start: number;
  end: number;
  /** In the text nodes as they were when gathered. */
  pieces: readonly Piece[];
  text: string;
  /** The next best meaning, where the choice was close. */
  other?: EntityHead | undefined;
}

export interface Painter {
  readonly kind: 'highlights' | 'marks';
  paint(mentions: readonly PlacedMention[]): void;
  drop(mentions: readonly PlacedMention[]): void;
  /**
   * Those painted whose text the page has changed or taken away. `written`: nodes that it has
   * written to since the last call, where that is known.
   */
  stale(written?: ReadonlySet<Node>): PlacedMention[];
  /** What the page has at a mention's place now, painted or not; undefined when it is gone. */
  textOf(mention: PlacedMention): string | undefined;
  /** Shows which mention's card is open; null = none. */
  open(mention: PlacedMention | null): void;
  /** Boxes of a painted mention in the viewport; empty when it is not there any more. */
  rects(mention: PlacedMention): DOMRect[];
  /** The painted mention at a text position, or under an element that the painter made. */
  find(target: { node: Node; offset: number } | Element): PlacedMention | undefined;
  /** Puts right what the page has undone from outside. */
  refresh(): void;
  clear(): void;
}

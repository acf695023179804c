/**
 * Paints by elements in the text, through mark.js: for browsers without highlights and for readers
 * who want each term as a button. One focusable element a mention, however many inline tags cut it.
 * Must give back the page's exact nodes (see wrap) and inherit no rule of the site (highlights.css).
 */

import { textAt } from '../locate';
import { MARK, type MarkRanges } from './mark-api';
import type { Painter, PlacedMention } from './painter';
import {
  isRewritten,
  isUntouched,
  noteWritten,
  unwrap,
  type WrapPiece,
  type Wrapped,
  wrap,
} from './wrap';

const OPEN = 'data-backstory-open';

function makeButton(element: HTMLElement): void {
  element.setAttribute('role', 'button');
  element.setAttribute('tabindex', '0');
  element.setAttribute('aria-haspopup', 'dialog');
}

export function createMarksPainter(markRanges: MarkRanges): Painter {
  const elements = new Map<PlacedMention, { element: HTMLElement; text: string }[]>();
  const mentions = new WeakMap<Element, PlacedMention>();
  const wrapped = new Map<Text, Wrapped>();
  let opened: PlacedMention | null = null;

  function made(element: HTMLElement, { mention }: WrapPiece): void {
    const parts = elements.get(mention) ?? [];
    if (parts.length === 0) makeButton(element);
    element.setAttribute('data-backstory', mention.group);
    elements.set(mention, [...parts, { element, text: element.textContent ?? '' }]);
    mentions.set(element, mention);
  }

  /** Gives the nodes back; what others had in them is returned, to be wrapped again. */
  function release(nodes: Iterable<Text>): Map<Text, WrapPiece[]> {
    const pieces = new Map<Text, WrapPiece[]>();
    for (const node of nodes) {
      const record = wrapped.get(node);
      if (!record) continue;
      wrapped.delete(node);
      if (unwrap(record)) pieces.set(node, record.pieces);
    }
    return pieces;
  }

  function rewrap(pieces: Map<Text, WrapPiece[]>): void {
    for (const own of pieces.values()) {
      own.sort((a, b) => a.start - b.start);
      for (const { mention } of own) elements.delete(mention);
    }
    for (const record of wrap(pieces, markRanges, made)) wrapped.set(record.node, record);
  }

  /** All nodes that share a mention with these: a mention is wrapped in one go or not at all. */
  function together(given: readonly PlacedMention[]): Set<Text> {
    const nodes = new Set(given.flatMap(({ pieces }) => pieces.map(({ node }) => node)));
    for (const node of nodes)
      for (const { mention } of wrapped.get(node)?.pieces ?? [])
        for (const piece of mention.pieces) nodes.add(piece.node);
    return nodes;
  }

  /** A node's text as the page gave it, also while marks have cut it. */
  function dataOf(node: Text): string | undefined {
    const record = wrapped.get(node);
    if (!node.isConnected || (record && !isUntouched(record))) return undefined;
    return record ? record.data : node.data;
  }

  /** Its elements are not what we made, or one of its nodes is no longer in our hands. */
  function isBroken(mention: PlacedMention): boolean {
    return (
      mention.pieces.some(({ node }) => !wrapped.has(node)) ||
      (elements.get(mention) ?? []).some(
        ({ element, text }) => !element.isConnected || element.textContent !== text,
      )
    );
  }

  function open(mention: PlacedMention | null): void {
    for (const { element } of (opened && elements.get(opened)) ?? []) element.removeAttribute(OPEN);
    opened = mention;
    for (const { element } of (mention && elements.get(mention)) ?? [])
      element.setAttribute(OPEN, '');
  }

  return {
    kind: 'marks',
    paint(given) {
      const fresh = given.filter((mention) => !elements.has(mention));
      const pieces = release(together(fresh));
      for (const mention of fresh)
        for (const { node, start, end } of mention.pieces) {
          const own = pieces.get(node) ?? [];
          own.push({ mention, start, end });
          pieces.set(node, own);
        }
      rewrap(pieces);
    },
    drop(given) {
      const gone = new Set(given);
      if (opened && gone.has(opened)) open(null);
      const pieces = release(together(given));
      for (const mention of gone) elements.delete(mention);
      for (const [node, own] of pieces) {
        const rest = own.filter(({ mention }) => !gone.has(mention));
        if (rest.length > 0) pieces.set(node, rest);
        else pieces.delete(node);
      }
      rewrap(pieces);
    },
    stale(written) {
      if (written?.size) for (const record of wrapped.values()) noteWritten(record, written);
      const rewritten = [...wrapped.values()].filter(isRewritten);
      const lost = rewritten.flatMap(({ pieces }) => pieces.map(({ mention }) => mention));
      return [...new Set([...lost, ...[...elements.keys()].filter(isBroken)])];
    },
    textOf: ({ pieces }) => textAt(pieces, dataOf),
    open,
    rects: (mention) =>
      (elements.get(mention) ?? []).flatMap(({ element }) => [...element.getClientRects()]),
    find(target) {
      const node = 'node' in target ? target.node.parentElement : target;
      const mark = node?.closest(MARK);
      return mark ? mentions.get(mark) : undefined;
    },
    refresh() {},
    clear() {
      open(null);
      release([...wrapped.keys()]);
      elements.clear();
    },
  };
}

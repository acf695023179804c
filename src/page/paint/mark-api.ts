/**
 * What the marks painter and its library agree on. mark.js comes in a script of its own, injected
 * into the same isolated world when first needed, and registers itself under one global name.
 */

/** A stretch of an element's text, in UTF-16 units of all its text nodes together. */
export interface MarkRange {
  start: number;
  length: number;
}

/** Wraps the ranges; `made` is told of each new element and the range it belongs to. */
export type MarkRanges = <R extends MarkRange>(
  context: Element,
  ranges: R[],
  made: (element: HTMLElement, range: R) => void,
) => void;

/** No site has rules for an element of this name. */
export const MARK = 'backstory-mark';

/** Text in these is not counted by the library. */
export const UNCOUNTED: ReadonlySet<string> = new Set(['script', 'style', 'title', 'head', 'html']);

declare global {
  var backstoryMarks: MarkRanges | undefined;
}

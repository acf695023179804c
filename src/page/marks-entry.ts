/**
 * Entry of the bundle `marks.js`: mark.js and nothing else. Used only to wrap ranges that the core
 * has found; as a finder it would walk the page once a term (1,000 terms took 8.7 s).
 */
import Mark from 'mark.js';
import { MARK, type MarkRange } from './paint/mark-api';

globalThis.backstoryMarks = (context, ranges, made) => {
  new Mark(context as HTMLElement).markRanges(ranges as Mark.Range[], {
    element: MARK,
    each: (element: Element, range: Mark.Range) => {
      // A page that uses mark.js itself would otherwise take our marks away with its own.
      element.removeAttribute('data-markjs');
      made(element as HTMLElement, range as MarkRange as never);
    },
  });
};

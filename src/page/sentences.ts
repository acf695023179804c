/** Tells sentences from labels, links and headings, by counts over a run. Pure arithmetic. */
import type { Run } from './walk';

/** Shorter stretches are labels, not sentences. */
const SENTENCE = 40;
const PARAGRAPH = 120;
const TEXTUAL = /^(?:p|li|h[1-6]|blockquote|dd|dt)$/;
/** How a sentence ends; code, tables and lists do not end so. */
const ENDS = /[.!?…。！？؟।"”“’»›」』]\s*$/;

export const sumOf = (runs: readonly Run[]): number =>
  runs.reduce((sum, run) => sum + run.weight, 0);

export const isLinks = (run: Run): boolean => run.linkChars > run.chars * 0.5;

const isHeading = (run: Run): boolean => /^h[1-6]$/.test(run.element.localName);

export function isSentence(run: Run): boolean {
  return (
    !isHeading(run) && !run.inCaption && run.weight >= SENTENCE && run.linkChars < run.chars * 0.4
  );
}

/** Cells, bylines, figures of a chart: short, and in no element that is made for text. */
export function isLabel(run: Run): boolean {
  return run.weight < SENTENCE && !run.inCaption && !TEXTUAL.test(run.element.localName);
}

/** In a list only what is as long as a paragraph: newsletters are written so, and so is code. */
export function isProse(run: Run): boolean {
  if (run.weight < PARAGRAPH && run.element.closest('ol,ul')) return false;
  const last = run.parts.findLast((part) => part !== null && part.data.trim() !== '');
  return last ? ENDS.test(last.data) : false;
}

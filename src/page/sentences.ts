/** Tells sentences from labels, links and headings, by counts over a run. Pure arithmetic. */
import type { Run } from './walk';

/** Shorter stretches are labels, not sentences. */
const SENTENCE = 40;
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const TEXTUAL = /^(?:p|li|h[1-6]|blockquote|dd|dt)$/;
/** How a sentence ends; code, tables and lists do not end so. */
const ENDS = /[.!?…。！？؟।"”“’»›」』]\s*$/;

/** Length in Latin letters: one Chinese or Japanese character says as much as two or three. */
export function weight(run: Run): number {
  const first = run.parts.find((part) => part !== null && part.data.trim() !== '');
  return first && CJK.test(first.data.slice(0, 40)) ? run.chars * 2.5 : run.chars;
}

export const sumOf = (runs: readonly Run[]): number =>
  runs.reduce((sum, run) => sum + weight(run), 0);

export const isLinks = (run: Run): boolean => run.linkChars > run.chars * 0.5;

const isHeading = (run: Run): boolean => /^h[1-6]$/.test(run.element.localName);

export function isSentence(run: Run): boolean {
  return (
    !isHeading(run) && !run.inCaption && weight(run) >= SENTENCE && run.linkChars < run.chars * 0.4
  );
}

/** Cells, bylines, figures of a chart: short, and in no element that is made for text. */
export function isLabel(run: Run): boolean {
  return weight(run) < SENTENCE && !run.inCaption && !TEXTUAL.test(run.element.localName);
}

export function isProse(run: Run): boolean {
  if (run.element.closest('ol,ul')) return false;
  const last = run.parts.findLast((part) => part !== null && part.data.trim() !== '');
  return last ? ENDS.test(last.data) : false;
}

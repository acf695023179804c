/** Which painter serves this reader in this browser. */
import type { Settings } from '../../shared/settings';
import { createHighlightsPainter, hasHighlights } from './highlights';
import { createMarksPainter } from './marks';
import type { Painter } from './painter';

/**
 * `load` injects the marks library. Null when nothing can paint here: a browser without highlights
 * whose library did not come.
 */
export async function choosePainter(
  wanted: Settings['painter'],
  load: () => Promise<unknown>,
): Promise<Painter | null> {
  if (wanted === 'marks' || !hasHighlights()) {
    if (!globalThis.backstoryMarks) await load();
    if (globalThis.backstoryMarks) return createMarksPainter(globalThis.backstoryMarks);
  }
  return hasHighlights() ? createHighlightsPainter() : null;
}

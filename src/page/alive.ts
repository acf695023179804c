/**
 * Whether this script still belongs to an installed extension. After an update an old script lives
 * on in its page, cut off: its id is gone, and every call of the extension's API throws.
 */
import { browser } from '../shared/browser';

export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}

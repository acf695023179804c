/**
 * Entry of the bundle `session.js`: all that reads and paints a page. The content script fetches
 * it when it is switched on, so that neither compiling it nor starting it delays the page in one
 * piece (docs/decisions/0003-two-scripts.md).
 */
import { startSession } from './session';

declare global {
  var backstorySession: typeof startSession | undefined;
}

globalThis.backstorySession = startSession;

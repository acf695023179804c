/** Texts of the interface, from `_locales`. */
import { browser } from './browser';

/** Says a text in the reader's language; `substitutions` fill `$1`, `$2` of the message. */
export type Say = (key: string, ...substitutions: string[]) => string;

export const say: Say = (key, ...substitutions) => browser.i18n.getMessage(key, substitutions);

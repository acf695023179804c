/** Texts of the interface, from `_locales`. */
import type { Say } from '../core/brief/format';
import { browser } from './browser';

export type { Say };

export const say: Say = (key, ...substitutions) => browser.i18n.getMessage(key, substitutions);

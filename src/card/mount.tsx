/**
 * Entry of the bundle `card.js`, injected into a page's isolated world when a card is first
 * wanted. Registers the card under its one global name and does nothing else until asked.
 */
import type { CardApi } from '../shared/card-api';
import { type Say, say as sayInBrowser } from '../shared/i18n';
import { openCard } from './open-card';

/** After an update this script lives on, but every call of the extension's API throws. */
const say: Say = (key, ...substitutions) => {
  try {
    return sayInBrowser(key, ...substitutions);
  } catch {
    return '';
  }
};

function createApi(): CardApi {
  /** Each removes its card. */
  let open: (() => void) | undefined;
  let pinned: (() => void) | undefined;
  return {
    open(request) {
      open?.();
      const remove = openCard({
        request,
        say,
        pinned() {
          // One at the edge is company; more would be in the way.
          pinned?.();
          pinned = remove;
          open = undefined;
        },
        removed() {
          if (open === remove) open = undefined;
          if (pinned === remove) pinned = undefined;
        },
      });
      open = remove;
    },
    close(which) {
      open?.();
      if (which === 'all') pinned?.();
    },
  };
}

// Injected a second time (switched off and on again): the first one goes on serving.
globalThis.backstoryCard ??= createApi();

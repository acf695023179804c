/**
 * What an element is to a reader, told from its own tag, role and name alone.
 * Must never ask for computed style: that would make the browser lay out the page.
 */

import { MARK } from './paint/mark-api';

/**
 * `block`: text inside stands on its own. `inline`: part of the sentence around it.
 * `skip`: never read, nothing matches across it. `silent`: never read, as if it were not there
 * (readings above Japanese words). `line`: a line break.
 */
export type Nature = 'block' | 'inline' | 'skip' | 'silent' | 'line';

const TAGS: { [nature in Exclude<Nature, 'inline'>]: string } = {
  block:
    'address article blockquote body caption center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p section summary table tbody td tfoot th thead tr ul',
  skip: 'aside audio button canvas code datalist dialog embed footer iframe input kbd label map math menu meter nav noscript object option output picture plaintext pre progress samp script select style sup svg template textarea video xmp',
  silent: 'rp rt wbr',
  line: 'br',
};

const NATURES = new Map<string, Nature>(
  Object.entries(TAGS).flatMap(([nature, tags]) =>
    tags.split(' ').map((tag): [string, Nature] => [tag, nature as Nature]),
  ),
);

const ROLES = new Set(
  'navigation complementary contentinfo search form dialog alertdialog alert status log menu menubar toolbar tablist tree listbox grid button switch textbox combobox code math'.split(
    ' ',
  ),
);

/** Names of what stands beside an article. Words that may go on (`relatedArticles`) … */
const LOOSE =
  'related|relacionad|recommend|newsletter|sidebar|advert|sponsor|outbrain|taboola|cookie|teaser|promo|breadcrumb|footer|navbar|navigation|masthead|trending|popular|mostread|most-read|read-?more|signup|consent|gdpr|onetrust|toolbar|tooltip|popup|modal|carousel|copyright|byline';
/** … and words that must end there (`nav`, not `naval`). */
const STRICT =
  'ads?|nav|menu|share|sharing|social|tags|bio|rail|credit|login|signin|cart|pager|pagination|banner|print';

/** Comments can outweigh the article; nothing makes them part of it. */
const NEVER = /(?:^|[^a-z])(?:disqus|livefyre|(?:comments?|commentlist)(?![a-z]))/;
const BESIDE = new RegExp(`(?:^|[^a-z])(?:${LOOSE}|(?:${STRICT})(?![a-z]))`);
const BODY = /(?:article|story|post|entry)[ _-]*(?:body|content|text)(?![a-z])/;
const UNSEEN = /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader)/i;

function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')
  );
}

function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

export function natureOf(element: Element): Nature {
  const tag = element.localName;
  if (tag === MARK) return 'inline';
  // Components are containers far more often than parts of a sentence.
  const nature = NATURES.get(tag) ?? (tag.includes('-') ? 'block' : 'inline');
  if ((nature !== 'block' && nature !== 'inline') || !element.hasAttributes()) return nature;
  if (isHidden(element) || isEditable(element)) return 'skip';
  const role = element.getAttribute('role');
  if (role !== null && ROLES.has(role)) return 'skip';
  if (UNSEEN.test(element.getAttribute('class') ?? '')) return 'skip';
  return nature;
}

/** `beside`: by its name no part of the article; `never`: whatever the rest of the page says. */
export type Zone = 'beside' | 'never' | null;

function zoneOfName(name: string): Zone {
  // `storyRelated` has a word beginning at its capital.
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  if (BODY.test(words)) return null;
  if (NEVER.test(words)) return 'never';
  return BESIDE.test(words) ? 'beside' : null;
}

/** Pages repeat their class names hundreds of times. */
const known = new Map<string, Zone>();

export function zoneOf(element: Element): Zone {
  const tag = element.localName;
  if (tag === 'form') return 'beside';
  if (tag === 'body' || tag === 'main' || tag === 'article') return null;
  const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (name.length < 3) return null;
  let zone = known.get(name);
  if (zone === undefined) {
    zone = zoneOfName(name);
    known.set(name, zone);
  }
  return zone;
}

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
  'related relacionad recommend newsletter sidebar advert sponsor outbrain taboola cookie teaser promo breadcrumb footer navbar navigation masthead trending popular mostread readmore signup consent gdpr onetrust toolbar tooltip popup modal carousel copyright byline';
/** … and words that must end there (`nav`, not `naval`). */
const STRICT = new Set(
  'ad ads nav menu share sharing social tags bio rail credit login signin cart pager pagination banner print'.split(
    ' ',
  ),
);
/** Comments can outweigh the article; nothing makes them part of it. */
const NEVER = new Set(['comment', 'comments', 'commentlist', 'disqus', 'livefyre']);

/** By their first four letters. One long regular expression would cost more, most of all at first. */
const byStart = new Map<string, string[]>();
for (const word of LOOSE.split(' ')) {
  const start = word.slice(0, 4);
  byStart.set(start, [...(byStart.get(start) ?? []), word]);
}

const isBeside = (word: string): boolean =>
  STRICT.has(word) ||
  byStart.get(word.slice(0, 4))?.some((loose) => word.startsWith(loose)) === true;

const BODY = /(?:article|story|post|entry)[ _-]*(?:body|content|text)(?![a-z])/;
const UNSEEN = /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader)/;

function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    element.getAttribute('style')?.replaceAll(' ', '').includes('display:none') === true
  );
}

function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

/** Pages repeat their class names hundreds of times. */
function remember<T>(judge: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    let judged = known.get(name);
    if (judged === undefined) {
      judged = judge(name);
      known.set(name, judged);
    }
    return judged;
  };
}

/** Text for screen readers only, such as "opens in a new window". */
const isUnseen = remember((name) => UNSEEN.test(name.toLowerCase()));
const zoneOfKnown = remember(zoneOfName);

export function natureOf(element: Element): Nature {
  const tag = element.localName;
  if (tag === MARK) return 'inline';
  // Components are containers far more often than parts of a sentence.
  const nature = NATURES.get(tag) ?? (tag.includes('-') ? 'block' : 'inline');
  if ((nature !== 'block' && nature !== 'inline') || !element.hasAttributes()) return nature;
  if (isHidden(element) || isEditable(element)) return 'skip';
  const role = element.getAttribute('role');
  if (role !== null && ROLES.has(role)) return 'skip';
  const name = element.getAttribute('class');
  return name !== null && isUnseen(name) ? 'skip' : nature;
}

/** `beside`: by its name no part of the article; `never`: whatever the rest of the page says. */
export type Zone = 'beside' | 'never' | null;

function zoneOfName(name: string): Zone {
  // `storyRelated` has a word beginning at its capital.
  const plain = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  if (BODY.test(plain)) return null;
  const words = plain.split(/[^a-z]+/);
  if (words.some((word) => NEVER.has(word))) return 'never';
  return words.some(isBeside) ? 'beside' : null;
}

export function zoneOf(element: Element): Zone {
  const tag = element.localName;
  if (tag === 'form') return 'beside';
  if (tag === 'body' || tag === 'main' || tag === 'article') return null;
  const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return name.length < 3 ? null : zoneOfKnown(name);
}

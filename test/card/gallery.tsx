/**
 * Every card and every state of the popup on one page, in an open tree, for eyes and for axe
 * (which sees nothing in the closed root of a real card). The address says what to draw:
 * `#dark`, `#rtl`, `#cards` (made up), `#real` (of the dataset), `#id=bolivia` (one of those),
 * `#popup-3` (one state alone, as the document it is), `#text=2` (letters of twice the size),
 * `#open` (drawers out), joined by commas.
 */
import { render } from 'preact';
import { Card } from '../../src/card/Card';
import cardCss from '../../src/card/style.css';
import type { Brief } from '../../src/core/types';
import { Popup, type PopupActions, type PopupProps } from '../../src/popup/Popup';
import popupCss from '../../src/popup/style.css';
import type { View } from '../../src/popup/view';
import type { Say } from '../../src/shared/i18n';
import type { CastMember } from '../../src/shared/messages';
import { sheetOf } from '../../src/shared/sheet';
import tokens from '../../src/shared/tokens.css';
import { ALL, COUNTRY, PERSON } from './briefs';
import type { GalleryTexts } from './gallery-page';

declare const GALLERY_TEXTS: GalleryTexts;
const { lang, messages, real } = GALLERY_TEXTS;

const say: Say = (key, ...substitutions) =>
  messages[key]?.message.replace(/\$([1-9])/g, (_, index) => substitutions[index - 1] ?? '') ?? '';

const GALLERY = `
  body { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 24px; width: auto;
    max-height: none; min-height: 0; flex-direction: row; padding: 20px; box-sizing: border-box;
    background: light-dark(#fff, #111) !important; }
  body > main { display: contents; }
  .frame { width: 360px; max-width: calc(100vw - 40px); max-height: 620px; overflow: hidden auto;
    border: 1px solid var(--line); border-radius: 14px; background: var(--paper);
    box-shadow: 0 1px 2px rgb(0 0 0 / 0.08), 0 12px 32px rgb(0 0 0 / 0.2); }
  .frame.popup { display: flex; flex-direction: column; border-radius: 0; max-height: 600px; }`;

const nothing = (): void => {};
const PLACES = [0, 0.03, 0.05, 0.22, 0.31, 0.4, 0.63, 0.84, 0.98];

function member(brief: Brief, ...places: number[]): CastMember {
  const { id, name, kind, group } = brief;
  return { id, name, kind, group, places };
}

const MEMBERS: CastMember[] = Object.values(ALL).map((brief, index) =>
  member(brief, ...PLACES.slice(0, 9 - index)),
);

/** In the order of `#popup-<n>`. */
const VIEWS: View[] = [
  {
    is: 'cast',
    members: MEMBERS,
    lines: Object.fromEntries(
      MEMBERS.map(({ id }, i) => [id, i % 2 ? 'City · Bolivia' : 'President, Bolivia, 2006–2019']),
    ),
  },
  { is: 'loading' },
  { is: 'off' },
  { is: 'off-here' },
  { is: 'blocked', why: 'pdf' },
  { is: 'blocked', why: 'store' },
  { is: 'no-access' },
  { is: 'no-article' },
  { is: 'nothing' },
  { is: 'broken' },
];

const ACTIONS: PopupActions = {
  flip: nothing,
  flipSite: nothing,
  choose: nothing,
  explain: nothing,
  allowSite: nothing,
  allowAll: nothing,
  openSettings: nothing,
};

const popupProps = (view: View): PopupProps => ({
  view,
  say,
  enabled: view.is !== 'off',
  site: view.is === 'blocked' ? null : { name: 'example-news.com', on: view.is !== 'off-here' },
  problem: view.is === 'broken' ? say('popup_not_saved') : '',
  actions: ACTIONS,
});

function CardFrame({ brief }: { brief: Brief }) {
  const rtl = wanted.has('rtl') || lang === 'ar' || /\p{Script=Arabic}/u.test(brief.name);
  const isFirst = brief === COUNTRY || real.indexOf(brief) === 0;
  return (
    <section
      class="frame"
      id={`card-${brief.id}`}
      aria-label={brief.name}
      dir={rtl ? 'rtl' : 'ltr'}
      lang={rtl ? 'ar' : lang}
    >
      <Card
        brief={brief}
        say={say}
        follow={nothing}
        back={brief === PERSON ? { to: 'Bolivia', go: nothing } : undefined}
        forward={brief === PERSON ? { to: 'Movement for Socialism', go: nothing } : undefined}
        pin={nothing}
        close={nothing}
        places={isFirst || brief === PERSON ? PLACES : [0.4]}
        jump={nothing}
        other={isFirst ? { id: 'georgia-us-state', name: 'Georgia', kind: 'region' } : undefined}
        known={brief === PERSON}
        setKnown={nothing}
        version="1.0"
        notice={brief.id === 'arabic' ? say('card_unknown') : undefined}
      />
    </section>
  );
}

const wanted = new Set(location.hash.slice(1).split(','));
const id = [...wanted].find((part) => part.startsWith('id='))?.slice(3);
const one = real.find((brief) => brief.id === id);
const single = VIEWS.findIndex((_, index) => wanted.has(`popup-${index}`));

function Gallery() {
  const alone = VIEWS[single];
  if (alone) {
    return (
      <div class="frame popup">
        <Popup {...popupProps(alone)} />
      </div>
    );
  }
  const some = wanted.has('real') ? real : Object.values(ALL);
  const cards = (one ? [one] : some).map((brief) => <CardFrame key={brief.id} brief={brief} />);
  if (one || wanted.has('cards') || wanted.has('real')) {
    return (
      <main>
        <h1 class="aside">Cards</h1>
        {cards}
      </main>
    );
  }
  return (
    <>
      {cards}
      {VIEWS.map((view, index) => (
        <section class="frame popup" key={`${view.is} ${index}`} aria-label={`${view.is} ${index}`}>
          <Popup {...popupProps(view)} />
        </section>
      ))}
    </>
  );
}

document.adoptedStyleSheets = [sheetOf(tokens, cardCss, popupCss, GALLERY)];
document.documentElement.lang = lang;
document.title = 'Gallery';
document.documentElement.style.colorScheme = wanted.has('dark') ? 'dark' : 'light';
document.body.className = 'backstory';
/** Letters of that many times the size and all else as it was: the text zoom of browsers. */
function zoomText(factor: number): void {
  const sizes = [...document.querySelectorAll<HTMLElement>('.frame *')].map((element) => {
    const { fontSize, lineHeight } = getComputedStyle(element);
    return {
      element,
      fontSize: Number.parseFloat(fontSize),
      lineHeight: Number.parseFloat(lineHeight),
    };
  });
  for (const { element, fontSize, lineHeight } of sizes) {
    element.style.fontSize = `${fontSize * factor}px`;
    if (lineHeight) element.style.lineHeight = `${lineHeight * factor}px`;
  }
}

render(<Gallery />, document.body);
if (wanted.has('open')) {
  for (const button of document.querySelectorAll<HTMLElement>('[aria-expanded=false]'))
    button.click();
}
const zoom = [...wanted].find((part) => part.startsWith('text='))?.slice(5);
if (zoom) requestAnimationFrame(() => zoomText(Number(zoom)));

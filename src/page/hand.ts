/**
 * The hand over a term: one rule in a constructed sheet, put in on entering a term and taken out
 * on leaving it. `cursor` inherits, so one rule on `html` is enough (a rule on `*` took 16 ms a
 * toggle on a page of 6,000 elements). No element or attribute of the page is touched.
 */
export interface Hand {
  set(shown: 'hand' | 'page'): void;
}

/** The html element, in words by which a later version knows the sheet as ours. */
const SELECTOR = 'html:not(backstory)';

function makeSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${SELECTOR}{cursor:pointer!important}`);
  return sheet;
}

function isOurs(sheet: CSSStyleSheet): boolean {
  const rule = sheet.cssRules[0];
  return rule instanceof CSSStyleRule && rule.selectorText === SELECTOR;
}

/** Takes out what a script left that was ended while the pointer was on a term (Firefox update). */
export function removeOrphanedHand(): void {
  const others = document.adoptedStyleSheets.filter((sheet) => !isOurs(sheet));
  if (others.length < document.adoptedStyleSheets.length) document.adoptedStyleSheets = others;
}

export function createHand(): Hand {
  let sheet: CSSStyleSheet | undefined;
  let now: 'hand' | 'page' = 'page';
  return {
    set(shown) {
      if (shown === now) return;
      now = shown;
      sheet ??= makeSheet();
      const others = document.adoptedStyleSheets.filter((each) => each !== sheet);
      document.adoptedStyleSheets = shown === 'hand' ? [...others, sheet] : others;
    },
  };
}

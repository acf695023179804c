/** Constructed style sheets: they need no element in the page and no page policy forbids them. */

export function sheetOf(...texts: string[]): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(texts.join('\n'));
  return sheet;
}

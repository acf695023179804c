/** The language of the article as the page states it. */

const PRIMARY = /^[a-z]{2,3}(?![a-z])/;

function primary(tag: string | null | undefined): string {
  return PRIMARY.exec(tag?.trim().toLowerCase() ?? '')?.[0] ?? '';
}

/** Primary BCP 47 subtag of what holds the text, or '' when the page does not say. */
export function languageOf(root: Element): string {
  return (
    primary(root.closest('[lang]')?.getAttribute('lang')) ||
    primary(document.querySelector('meta[property="og:locale"]')?.getAttribute('content')) ||
    primary(
      document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content'),
    )
  );
}

/**
 * Light or dark, by the page and not by the system: a light card on a dark page hurts the eye.
 * Only reads computed styles.
 */
import type { CardAnchor } from '../shared/card-api';

type Scheme = 'light' | 'dark';

interface Colour {
  /** 0 black to 1 white. */
  luminance: number;
  alpha: number;
}

/** Any css colour, whatever its notation: the browser itself turns it into sRGB numbers. */
function read(css: string, probe: HTMLElement): Colour {
  probe.style.color = `color(from ${css} srgb r g b / alpha)`;
  const [r = 0, g = 0, b = 0, alpha = 1] = (
    getComputedStyle(probe).color.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []
  ).map(Number);
  return { luminance: 0.2126 * r ** 2.2 + 0.7152 * g ** 2.2 + 0.0722 * b ** 2.2, alpha };
}

/** Below this a background reads as dark; mid grey has 0.21. */
const DARK = 0.2;

/** What the word stands on. Asked before the card is put in, the page's layout is still at hand. */
export function underAnchor(anchor: CardAnchor): Element | null {
  const box = anchor.getRects()[0];
  const at = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return at ?? document.body ?? document.documentElement;
}

/** Canvas of a page that has painted nothing: white unless the page asked for dark. */
function canvasScheme(): Scheme {
  const asked = getComputedStyle(document.documentElement).colorScheme;
  if (!asked.includes('dark')) return 'light';
  const both = asked.includes('light');
  return !both || matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Scheme of an element and what lies behind it. `probe`: one of ours, to compute colours on. */
export function schemeOn(element: Element | null, probe: HTMLElement): Scheme {
  const scheme = schemeOf(element, probe);
  probe.style.removeProperty('color');
  return scheme;
}

function schemeOf(from: Element | null, probe: HTMLElement): Scheme {
  for (let element = from; element; element = element.parentElement) {
    const style = getComputedStyle(element);
    const back = read(style.backgroundColor, probe);
    if (back.alpha >= 0.5) return back.luminance < DARK ? 'dark' : 'light';
    // A picture has no colour to read; text that is light stands on something dark.
    if (style.backgroundImage !== 'none' && from) {
      return read(getComputedStyle(from).color, probe).luminance > 0.5 ? 'dark' : 'light';
    }
  }
  return canvasScheme();
}

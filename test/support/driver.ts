/**
 * The words in which browser tests are written: one Driver for both browsers, the pages of the
 * extension, the card. Types only; `browsers.ts` makes them, `chromium.ts` and `firefox.ts` know how.
 */
import type { Browser, Page } from 'puppeteer-core';
import type { Settings } from '../../src/shared/settings';
import type { Hit, ServedPage } from './server';

export type Which = 'chromium' | 'firefox';
export const BROWSERS: readonly Which[] = ['chromium', 'firefox'];

/** A function to run over there (it must not close over anything), or an expression. */
// biome-ignore lint/suspicious/noExplicitAny: the caller knows what its function takes
export type Script<T> = string | ((...args: any[]) => T | Promise<T>);

/** A page of the extension (popup, options) in a window of its own. */
export interface ExtPage {
  eval<T>(script: Script<T>, ...args: unknown[]): Promise<T>;
  /** A real click in the middle of the element, which counts as the user's. */
  click(selector: string): Promise<void>;
  /** Waits until the selector, or the function given, finds something. */
  waitFor(what: string | (() => unknown)): Promise<void>;
  viewport(width: number, height: number): Promise<void>;
  shot(path: string): Promise<void>;
  close(): Promise<void>;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Found {
  text: string;
  box: Box;
}

/** The card on a page, though its shadow root is closed. Without a card, all but `isOpen` reject. */
export interface Card {
  isOpen(): Promise<boolean>;
  waitOpen(): Promise<void>;
  waitClosed(): Promise<void>;
  /** What a reader can read on it. */
  text(): Promise<string>;
  query(selector: string): Promise<Found | null>;
  click(selector: string): Promise<void>;
  /** Tag and text of the element in the card that has the focus, or null. */
  focused(): Promise<string | null>;
  /** Runs a function with the shadow root as its first argument. */
  eval<T>(script: (root: ShadowRoot, ...args: never[]) => T, ...args: unknown[]): Promise<T>;
}

export type Scheme = 'dark' | 'light';

/** What differs between the browsers. */
export interface Engine {
  readonly browser: Browser;
  readonly version: string;
  /** Installs, or installs over the version that is there; gives the origin of its pages. */
  install(dir: string): Promise<string>;
  /** Opens a page of the extension: in a window, or as a tab that stays in the background. */
  openExt(url: string, where: 'window' | 'background'): Promise<ExtPage>;
  tabId(page: Page, control: ExtPage): Promise<number>;
  /** Runs a function with the closed root of the element that `host` (an expression) gives. */
  inRoot<T>(page: Page, host: string, script: string, args: unknown[]): Promise<T>;
  stopWorker(): Promise<void>;
  realPopupShot(page: Page, path: string): Promise<void>;
  colorScheme(scheme: Scheme): Promise<void>;
}

export interface Driver {
  readonly which: Which;
  readonly version: string;
  readonly browser: Browser;
  /** Where the pages of the extension are (`chrome-extension://…`), or '' without an extension. */
  readonly origin: string;
  serve(url: string, page: string | ServedPage): void;
  /** A new tab in front; with an address, loaded. */
  page(url?: string): Promise<Page>;
  /** Text on the toolbar icon for this page. */
  badge(page: Page): Promise<string>;
  /** The popup for this page, in a window of its own, so that the page stays visible. */
  popup(page: Page): Promise<ExtPage>;
  /** A page of the extension that stays in the background, to ask the extension's API. */
  control(): Promise<ExtPage>;
  /** Another page of the extension. */
  extPage(path: string): Promise<ExtPage>;
  /** Picture of the popup that a click on the toolbar icon opens. */
  realPopupShot(page: Page, path: string): Promise<void>;
  card(page: Page): Card;
  /** Changes some settings, as the options page would. */
  settings(patch: Partial<Settings>): Promise<void>;
  stopWorker(): Promise<void>;
  /** Installs the next version over the present one. */
  update(): Promise<void>;
  /** What went out and was neither a page of the test nor the browser's own: should be nothing. */
  requests(): Hit[];
  colorScheme(scheme: Scheme): Promise<void>;
  /** Size of all pages opened with `page`, those to come included. */
  viewport(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

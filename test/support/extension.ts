/** Owns what the tests of the whole extension share: the built extension, the pages, the switches. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Settings } from '../../src/shared/settings';
import { textArticle } from './article';
import { type Driver, launch, type Which } from './browsers';

const root = join(import.meta.dirname, '../..');

/** Material that is not part of the project; tests say so when they go without it. */
export const shared = (path: string): string | undefined => {
  const file = join(root, '../shared', path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

const samplePage = (): string => readFileSync(join(root, 'test/pages/sample-article.html'), 'utf8');

export const ARTICLE = 'https://www.reuters.com/world/sample-article';
/** A second newsroom, where a setting for the first must change nothing. */
export const OTHER_ARTICLE = 'https://www.theguardian.com/world/sample-article';
export const MIXED_ARTICLE = 'https://www.reuters.com/world/mixed';
export const LINKED_ARTICLE = 'https://www.reuters.com/world/linked';
export const LINK_TARGET = 'https://www.reuters.com/world/linked-to';
export const NO_ARTICLE = 'https://www.reuters.com/account/settings';

/** Names in the forms that tear at text nodes: over inline tags, next to a boundary, in a link. */
const MIXED = [
  'Bolivia’s new president, <b>Rodrigo</b> <i>Paz</i>, has promised to change the country’s foreign policy after almost twenty years.',
  'He follows <em>Luis Arce</em>, and before him Evo Morales, whose government had been close to Venezuela and to China for a long time.',
  'The plan was welcomed in the United States, which had long viewed the growing influence of China in the region with concern.',
];

const filler = (start: string): string =>
  `<p>${start} The talks are expected to go on for several more weeks, officials said, and nobody would give a date for the end of them.</p>`;

const LINKED = `${textArticle(
  'Bolivia turns to new partners\nThe change of course was announced on Monday after a long meeting of the cabinet, officials said.',
).replace(
  '</article>',
  `<p>The former president, <a id="link" href="${LINK_TARGET}">Evo Morales</a>, criticised the plan in a long speech before his supporters, and said that he would oppose it.</p>
${filler('Nothing has been signed.')}${filler('The ministry declined to comment.')}</article>`,
)}`;

const PLAIN = `<!doctype html><html lang="en"><title>Your account</title><h1>Your account</h1>
<form><label>Name <input></label><label>Country <select><option>Bolivia<option>China</select></label></form>
<ul><li><a href="/a">Bolivia</a><li><a href="/b">China</a></ul>`;

/**
 * Runs in the page before we can: keeps the tree as it was, node by node, and every change to it.
 * The text nodes are first put into the states that frameworks leave behind: cut, and empty.
 */
const WITNESS = `<script>
addEventListener('DOMContentLoaded', () => {
  const first = document.querySelector('p').firstChild;
  first.splitText(4);
  first.after('');
  const tree = () => {
    const nodes = [];
    const walker = document.createTreeWalker(document.documentElement);
    do nodes.push([walker.currentNode, walker.currentNode.data, [...walker.currentNode.childNodes]]);
    while (walker.nextNode());
    return nodes;
  };
  const before = tree();
  window.treeIsBack = () => {
    const now = tree();
    return now.length === before.length && now.every(([node, data, kids], i) =>
      node === before[i][0] && data === before[i][1] &&
      kids.length === before[i][2].length && kids.every((kid, k) => kid === before[i][2][k]));
  };
  window.isNew = (node) => before.every(([known]) => known !== node);
  window.htmlBefore = document.documentElement.outerHTML;
  window.records = [];
  new MutationObserver((list) => records.push(...list)).observe(document, {
    subtree: true, childList: true, attributes: true, characterData: true });
});
</script>`;

/** The globals that WITNESS leaves in the page. */
export interface Witness {
  treeIsBack(): boolean;
  isNew(node: Node): boolean;
  htmlBefore: string;
  records: MutationRecord[];
}

export async function start(which: Which): Promise<Driver> {
  const driver = await launch(which, join(root, 'dist', which));
  driver.serve(ARTICLE, samplePage());
  driver.serve(OTHER_ARTICLE, samplePage());
  const mixed = textArticle('Bolivia turns away from China');
  const body = MIXED.map((html) => `<p>${html}</p>`).join('');
  driver.serve(MIXED_ARTICLE, mixed.replace('</article>', `${body}</article>${WITNESS}`));
  driver.serve(LINKED_ARTICLE, LINKED);
  driver.serve(LINK_TARGET, PLAIN);
  driver.serve(NO_ARTICLE, PLAIN);
  return driver;
}

const FRESH: Settings = {
  enabled: true,
  sitesOff: [],
  painter: 'highlights',
  show: 'first',
  known: [],
  compareWith: 'auto',
  hover: 'off',
};

/** Between tests: no pages but an empty one, and the settings of a fresh installation. */
export async function reset(driver: Driver): Promise<void> {
  await driver.settings(FRESH);
  const [first, ...others] = await driver.browser.pages();
  await first?.goto('about:blank');
  await Promise.all(others.map((page: Page) => page.close().catch(() => {})));
}

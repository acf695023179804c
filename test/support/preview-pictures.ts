/** Owns the preview without a display: article, card and popup of each browser as pictures. */
import { spawnSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Driver, type ExtPage, launch, until, type Which } from './browsers';
import { clickWord, waitUnderlined } from './underlines';

/** A newsroom of the manifest; its name leads to our own server. */
const ADDRESS = 'https://www.reuters.com/world/sample-article';

/** The popup has something to say. */
const SETTLED = '.row, [data-state]:not([data-state=loading])';

interface Row {
  group: string;
  name: string;
  count: string;
}

/** The popup's list, as it stands there. */
const readRows = (popup: ExtPage): Promise<Row[]> =>
  popup.eval<Row[]>(() =>
    [...document.querySelectorAll('.row')].map((row) => ({
      group: row.closest('section')?.querySelector('h2')?.firstChild?.textContent?.trim() ?? '',
      name: row.querySelector('bdi')?.textContent ?? '',
      count: row.querySelector('.count')?.textContent ?? '',
    })),
  );

function printRows(which: Which, rows: Row[]): void {
  console.log(`${which} found ${rows.length} names:`);
  for (const group of new Set(rows.map((row) => row.group))) {
    const members = rows.filter((row) => row.group === group);
    const names = members.map(({ name, count }) => `${name} ${count}`);
    console.log(`  ${group} (${members.length}): ${names.join(', ')}`);
  }
}

/** The popup at the size that it would have by itself. */
async function picturePopup(popup: ExtPage, path: string): Promise<void> {
  const [width, height] = await popup.eval<[number, number]>(() => {
    const { width, height } = document.body.getBoundingClientRect();
    return [Math.ceil(width), Math.ceil(height)];
  });
  await popup.viewport(width, height);
  await popup.shot(path);
}

/** Opens the card of the first name that is underlined, as a reader would. */
async function openCard(driver: Driver, page: Page, word: string): Promise<void> {
  await page.bringToFront();
  await clickWord(page, word);
  const card = driver.card(page);
  await card.waitOpen();
  await until('the card has settled', () =>
    card.eval((root) => root.getAnimations().every((each) => each.playState === 'finished')),
  );
}

/** A few lines are no article to the extension; then it is asked for this page, by its button. */
async function explain(popup: ExtPage): Promise<void> {
  await popup.waitFor(SETTLED);
  if (!(await popup.eval<boolean>("document.querySelector('[data-state=no-article]') !== null"))) {
    return;
  }
  await popup.click('.action');
  await popup.waitFor('.row, [data-state=nothing], [data-state=no-article], [role=alert]');
}

/** Pictures in one scheme; `pathOf` names them. Without a single name there is no card to show. */
async function pictureScheme(driver: Driver, pathOf: (what: string) => string): Promise<Row[]> {
  const page = await driver.page(ADDRESS);
  const popup = await driver.popup(page);
  await explain(popup);
  await picturePopup(popup, pathOf('popup'));
  const rows = await readRows(popup);
  await popup.close();
  const found = rows.length > 0 ? await waitUnderlined(page) : [];
  await writeFile(pathOf('article'), await page.screenshot());
  if (found[0]) {
    await openCard(driver, page, found[0].text);
    await writeFile(pathOf('card'), await page.screenshot());
  }
  await page.close();
  return rows;
}

/** All pictures of one browser; gives their paths. */
async function picture(driver: Driver, article: string, dir: string): Promise<string[]> {
  const paths: string[] = [];
  driver.serve(ADDRESS, article);
  for (const scheme of ['light', 'dark'] as const) {
    await driver.colorScheme(scheme);
    const rows = await pictureScheme(driver, (what) => {
      const path = join(dir, `${driver.which}-${what}-${scheme}.png`);
      paths.push(path);
      return path;
    });
    if (scheme === 'light') printRows(driver.which, rows);
  }
  return paths;
}

export async function takePictures(found: Which[], article: string, root: string): Promise<void> {
  const build = spawnSync(process.execPath, ['build.mjs'], { cwd: root, stdio: 'inherit' });
  // It has said why.
  if (build.status !== 0) process.exit(1);
  const dir = join(root, 'dist/preview');
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  for (const which of found) {
    const driver = await launch(which, join(root, 'dist', which));
    try {
      const paths = await picture(driver, article, dir);
      for (const path of paths) console.log(relative(process.cwd(), path));
    } finally {
      await driver.close();
    }
  }
}

/** What the background answers: one function a message of `shared/messages`. */
import { type CardEntity, makeBrief, type Surroundings } from '../core/brief/brief';
import { lineOf } from '../core/brief/line';
import { MAPPED } from '../core/brief/map';
import { countryOfLanguage } from '../core/brief/scale';
import { find } from '../core/find';
import { guessLanguage } from '../core/language';
import type { Brief, EntityHead } from '../core/types';
import { browser } from '../shared/browser';
import { say } from '../shared/i18n';
import type { BackgroundMessages } from '../shared/messages';
import { askPage } from '../shared/send';
import { loadSettings } from '../shared/settings';
import { atlas, cardEntity, flagOf, gazetteer, scales, sources } from './dataset';
import { showCount } from './icon';
import { runPage } from './tabs';

export interface Sender {
  tabId: number | undefined;
  frameId: number | undefined;
}

type Answers = {
  [N in keyof BackgroundMessages]: (
    payload: BackgroundMessages[N]['payload'],
    sender: Sender,
  ) => Promise<BackgroundMessages[N]['answer']>;
};

/** How cards and lists name things: the interface's language, the dataset's heads. */
async function naming() {
  const table = await gazetteer();
  return {
    lang: browser.i18n.getUILanguage(),
    say,
    headOf(id: string): EntityHead | undefined {
      const index = table.indexOf(id);
      return index === undefined ? undefined : table.headOf(index);
    },
    areLinked(id: string, other: string): boolean {
      const [one, two] = [table.indexOf(id), table.indexOf(other)];
      return one !== undefined && two !== undefined && table.linksOf(one).includes(two);
    },
  };
}

/** Only what this kind can show, and no card waits in vain for what cannot be read. */
async function extrasOf({ kind }: CardEntity): Promise<Partial<Surroundings>> {
  const isLand = kind === 'country' || kind === 'territory';
  const [outlines, figures, { compareWith }] = await Promise.all([
    MAPPED.has(kind) ? atlas().catch(() => undefined) : undefined,
    isLand ? scales().catch(() => undefined) : undefined,
    loadSettings(),
  ]);
  const other =
    compareWith === 'auto' && figures
      ? countryOfLanguage(browser.i18n.getUILanguage(), figures)
      : compareWith;
  return {
    ...(outlines && { atlas: outlines }),
    ...(figures && { scales: figures }),
    ...(other && { compareWith: other }),
  };
}

async function briefOf(id: string, here: readonly string[]): Promise<Brief | null> {
  const entity = await cardEntity(id);
  if (!entity) return null;
  const [names, known, flag, extras] = await Promise.all([
    naming(),
    sources(),
    entity.flag ? flagOf(entity.flag) : undefined,
    extrasOf(entity),
  ]);
  return makeBrief(entity, {
    ...names,
    sourceOf: (source) => known[source],
    here,
    ...(flag && { flag }),
    ...extras,
  });
}

async function linesOf(ids: readonly string[]): Promise<Record<string, string>> {
  const names = await naming();
  const entities = await Promise.all(ids.map(cardEntity));
  const rows = entities.flatMap((entity) => (entity ? [[entity.id, lineOf(entity, names)]] : []));
  return Object.fromEntries(rows);
}

const SCRIPTS = { session: 'session.js', card: 'card.js', marks: 'marks.js' } as const;

/** A script that was just injected listens a few tasks later; on a slow machine that takes a while. */
const PATIENCE_MS = 3000;
const STEP_MS = 50;

async function askToExplain(tabId: number): Promise<boolean> {
  for (let waited = 0; waited < PATIENCE_MS; waited += STEP_MS) {
    if ((await askPage(tabId, 'explain', null)) !== undefined) return true;
    await new Promise((done) => setTimeout(done, STEP_MS));
  }
  return false;
}

export const answers: Answers = {
  async find(request) {
    const lang = request.lang || guessLanguage(request.blocks) || 'und';
    return { mentions: find(await gazetteer(), { ...request, lang }), lang };
  },
  brief: ({ id, here }) => briefOf(id, here),
  lines: ({ ids }) => linesOf(ids),
  async need({ script }, { tabId, frameId = 0 }) {
    if (tabId === undefined) return false;
    const target = { tabId, frameIds: [frameId] };
    await browser.scripting.executeScript({ target, files: [SCRIPTS[script]] });
    return true;
  },
  async count({ entities }, { tabId }) {
    if (tabId !== undefined) await showCount(tabId, entities);
    return null;
  },
  async once({ tabId }) {
    return (await runPage(tabId)) && askToExplain(tabId);
  },
};

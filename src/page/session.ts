/**
 * One time of being switched on in one page: from the first reading to the last undoing. Ends with
 * one AbortSignal, after which the page is exactly what it was.
 */
import type { CastMember, Step } from '../shared/messages';
import { ask } from '../shared/send';
import { type Settings, saveAcquaintance } from '../shared/settings';
import { isAlive } from './alive';
import { createCards } from './card';
import { createHover } from './hover';
import { createPace, idle } from './pace';
import { choosePainter } from './paint/choose';
import type { Painter, PlacedMention } from './paint/painter';
import { watchPointer } from './pointer';
import { createReader } from './reader';
import { stepFrom } from './step';
import { watchPage } from './watch';

export interface Session {
  isArticle(): boolean;
  cast(): CastMember[];
  /** Scrolls to an entity's mention and opens its card. */
  show(id: string): Promise<boolean>;
  /** The same for the term after the one looked at, or before it. */
  step(to: Step): Promise<boolean>;
  explain(): Promise<void>;
  /** The reader has said which names they know. */
  setKnown(ids: readonly string[]): void;
}

interface Start {
  settings: Settings;
  signal: AbortSignal;
  /** Takes the whole script off the page. */
  orphaned(): void;
}

/** Null where nothing can be painted, whatever the reason: the page is then left alone. */
export async function startSession(start: Start): Promise<Session | null> {
  return begin(start).catch(() => null);
}

async function begin(start: Start): Promise<Session | null> {
  const { settings, signal } = start;
  const painter = await choosePainter(settings.painter, () => ask('need', { script: 'marks' }));
  // The first touch of each part of the browser's API costs; not all in one slice.
  await createPace().rest();
  if (!painter || signal.aborted) return null;
  return run(painter, start);
}

function run(painter: Painter, { settings, signal, orphaned }: Start): Session {
  let known: ReadonlySet<string> = new Set(settings.known);
  let demand: 'article' | 'anything' = 'article';
  let told: string | undefined;
  let isListening = false;
  let stepped: PlacedMention | undefined;
  /** Readings one after another: two at once would find everything twice. */
  let queue: Promise<unknown> = Promise.resolve();

  const watch = watchPage(
    { scope: () => reader.scope(), verify: (written) => reader.verify(written), reread, orphaned },
    signal,
  );
  const reader = createReader({
    painter,
    show: settings.show,
    known: () => known,
    quietly: watch.quietly,
    signal,
  });
  const cards = createCards({
    painter,
    here: reader.ids,
    places: (id) => reader.cast().find((member) => member.id === id)?.places ?? [],
    mentions: reader.mentionsOf,
    isKnown: (id) => known.has(id),
    setKnown: (id, to) => void saveAcquaintance(id, to).catch(() => {}),
    orphaned,
  });

  /** Browsers clear the icon's number when the address changes, so it is told again then. */
  async function tell(): Promise<void> {
    const entities = reader.isArticle() ? reader.ids().length : null;
    const telling = `${location.href} ${entities}`;
    if (telling === told || signal.aborted) return;
    told = telling;
    await ask('count', { entities });
  }

  /** Nothing listens to the pointer on a page without an article. */
  function listen(): void {
    if (isListening || !reader.isArticle() || signal.aborted) return;
    isListening = true;
    const hover = createHover(
      {
        open: (mention) => void cards.open(mention, 'hover').catch(() => cards.close()),
        close: () => cards.close(),
      },
      signal,
    );
    watchPointer(
      {
        painter,
        open(mention, by) {
          hover.settle();
          void cards.toggle(mention, by).catch(() => cards.close());
        },
        over: settings.hover === 'on' ? hover.over : () => {},
        close: () => cards.close(),
        cancel: cards.cancel,
        warm: cards.warm,
        orphaned,
        clicked: () => void idle(500).then(() => signal.aborted || reader.recheck()),
      },
      signal,
    );
  }

  function read(): Promise<number> {
    const reading = queue.then(() => (signal.aborted ? 0 : reader.read(demand)));
    queue = reading
      .then(listen)
      .then(tell)
      .catch(() => {});
    return reading.then((cost) => {
      // Once an article, always one at this address, whatever the page adds to it.
      if (reader.isArticle()) demand = 'anything';
      if (!isAlive()) orphaned();
      return cost;
    });
  }

  async function reread(why: 'changed' | 'moved'): Promise<number> {
    if (why === 'moved') {
      demand = 'article';
      cards.close('all');
    }
    return read();
  }

  async function show(id: string): Promise<boolean> {
    return reveal(reader.mentionOf(id));
  }

  async function step(to: Step): Promise<boolean> {
    stepped = stepFrom(stepped, to, reader.shown(), painter);
    return reveal(stepped);
  }

  async function reveal(mention: PlacedMention | undefined): Promise<boolean> {
    if (!mention) return false;
    mention.pieces[0]?.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return cards.open(mention, 'key');
  }

  const shownAgain = (event: PageTransitionEvent): void => {
    if (!event.persisted) return;
    told = undefined;
    void tell();
  };
  addEventListener('pageshow', shownAgain, { signal });
  signal.addEventListener('abort', () => {
    cards.close('all');
    watch.quietly(() => painter.clear());
  });
  // What failed is read again when the page changes.
  read().catch(() => {});

  return {
    isArticle: reader.isArticle,
    cast: reader.cast,
    show,
    step,
    async explain() {
      demand = 'anything';
      await read().catch(() => {});
    },
    setKnown(ids) {
      known = new Set(ids);
      reader.rechoose();
    },
  };
}

/**
 * Every message between the parts of the extension: its payload, its answer, who answers.
 * Types only, so that the content script carries none of it; the background checks what
 * comes from pages in `background/requests`.
 */
import type { Block, Brief, EntityHead, Group } from '../core/types';

/** Position of a mention in the article, as a fraction of its text (0 to 1). */
export type Place = number;

export interface FoundMention {
  block: number;
  /** UTF-16 offsets into the block's text, end exclusive. */
  start: number;
  end: number;
  entity: EntityHead;
  /** The next best meaning, where the choice was close. */
  other?: EntityHead;
}

/** One row of an article's cast list. */
export interface CastMember extends EntityHead {
  group: Group;
  places: Place[];
}

/** Answered by the background. */
export interface BackgroundMessages {
  /**
   * Find the mentions in these blocks. `introduced`: ids named in full earlier on this page.
   * `lang` '' = not known; the answer says what it was taken for (`und` where nobody can tell).
   */
  find: {
    payload: { lang: string; blocks: Block[]; introduced: string[] };
    answer: { mentions: FoundMention[]; lang: string };
  };
  /** Text of a card. `here`: ids of the entities that the article mentions. */
  brief: { payload: { id: string; here: string[] }; answer: Brief | null };
  /** What each entity is in a few words ("President, Bolivia"), for lists. */
  lines: { payload: { ids: string[] }; answer: Record<string, string> };
  /** Inject a script into the sender's frame. */
  need: { payload: { script: 'session' | 'card' | 'marks' }; answer: boolean };
  /** The sender's page mentions this many entities (for the toolbar icon); null = not an article. */
  count: { payload: { entities: number | null }; answer: null };
  /** From the popup: explain this tab once, by activeTab. */
  once: { payload: { tabId: number }; answer: boolean };
}

export type Step = 'next' | 'previous';

/** Answered by the content script of a tab. */
export interface PageMessages {
  /** What the article mentions, and whether this is an article and the script is awake. */
  cast: { payload: null; answer: { article: boolean; awake: boolean; members: CastMember[] } };
  /** Scroll to the first mention of this entity and open its card. */
  show: { payload: { id: string }; answer: boolean };
  /** Scroll to the term after the one looked at, or before it, and open its card. */
  step: { payload: { to: Step }; answer: boolean };
  /** Access to the page's host was taken back: leave it, unless the reader asked for this page. */
  leave: { payload: null; answer: null };
  /** Explain this page although it does not look like an article. */
  explain: { payload: null; answer: null };
}

export type Answer<Table, Name extends keyof Table> = Table[Name] extends { answer: infer A }
  ? A
  : never;

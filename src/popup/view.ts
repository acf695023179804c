/** What the popup can have to say about a page. Types, and the choice between them; no browser. */
import type { CastMember, PageMessages } from '../shared/messages';
import type { Settings } from '../shared/settings';
import { coversHost, siteOf } from '../shared/sites';
import { type Blocked, whyBlocked } from './blocked';

export type View =
  | { is: 'loading' }
  | { is: 'off' }
  | { is: 'off-here' }
  | { is: 'blocked'; why: Blocked }
  /** The reader has not given this site, or has taken it back. */
  | { is: 'no-access' }
  | { is: 'no-article' }
  | { is: 'nothing' }
  /** The background cannot answer: its dataset does not open. */
  | { is: 'broken' }
  | { is: 'cast'; members: CastMember[]; lines: Record<string, string> };

export type Cast = PageMessages['cast']['answer'];

export interface Tab {
  id: number;
  /** Absent where the browser hides the address from us. */
  url: URL | undefined;
}

/** False on every page that a switched-off site covers. */
export const isOnAt = (settings: Settings, hostname: string): boolean =>
  !settings.sitesOff.some((site) => coversHost(site, hostname));

/** What flipping the switch of a site makes of the list. Switching on takes off what covers it. */
export function sitesAfterFlip({ sitesOff }: Settings, hostname: string): string[] {
  const others = sitesOff.filter((site) => !coversHost(site, hostname));
  return others.length < sitesOff.length ? others : [...sitesOff, siteOf(hostname)];
}

/** What the settings and the address alone decide; undefined = the page must be asked. */
export function viewBeforeAsking(settings: Settings, { url }: Tab): View | undefined {
  if (!settings.enabled) return { is: 'off' };
  if (url && /^https?:$/.test(url.protocol) && !isOnAt(settings, url.hostname)) {
    return { is: 'off-here' };
  }
  return undefined;
}

interface Answers {
  cast: Cast | undefined;
  /** We may run on this site. */
  access: boolean;
  /** The background can find names. */
  works: boolean;
  lines: Record<string, string>;
}

export function viewAfterAsking({ url }: Tab, { cast, access, works, lines }: Answers): View {
  if (cast?.members.length) return { is: 'cast', members: cast.members, lines };
  if (cast?.article) return works ? { is: 'nothing' } : { is: 'broken' };
  const why = !cast && url && whyBlocked(url);
  if (why) return { is: 'blocked', why };
  return access ? { is: 'no-article' } : { is: 'no-access' };
}

/** Which host names a setting speaks of. */

/** First labels of suffixes that the public registers under: `gov.uk`, `com.br`, `gob.mx`. */
const PUBLIC_SECOND = new Set('ac co com edu gob gouv gov net org'.split(' '));

/** False for `uk` and `gov.uk`, which are no site but everybody's: `www.gov.uk` is a site. */
function isOwnName(host: string): boolean {
  const [first = '', ...others] = host.split('.');
  return others.length > 1 || (others.length === 1 && !PUBLIC_SECOND.has(first));
}

/** `www.bbc.com` → `bbc.com`: what "this site" means to a reader. */
export function siteOf(hostname: string): string {
  const host = hostname.toLowerCase();
  const bare = host.replace(/^www\./, '');
  return isOwnName(bare) ? bare : host;
}

/** True for the host itself and its subdomains; `notbbc.com` is not `bbc.com`. */
export function coversHost(site: string, hostname: string): boolean {
  const host = siteOf(hostname);
  return host === site || host.endsWith(`.${site}`);
}

/** `127.0.0.1` and `[::1]`. */
const isNumeric = (site: string): boolean => /^(?:[\d.]+|\[.*\])$/.test(site);

/**
 * Match pattern of a site and its subdomains. An address in numbers has none, and browsers refuse
 * a pattern that says so.
 */
export const patternOf = (site: string, scheme = '*'): string =>
  `${scheme}://${isNumeric(site) ? '' : '*.'}${site}/*`;

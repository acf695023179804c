/** Which host names a setting speaks of. */

/** `www.bbc.com` → `bbc.com`: what "this site" means to a reader. */
export function siteOf(hostname: string): string {
  return hostname.toLowerCase().replace(/^www\./, '');
}

/** True for the host itself and its subdomains; `notbbc.com` is not `bbc.com`. */
export function coversHost(site: string, hostname: string): boolean {
  const host = siteOf(hostname);
  return host === site || host.endsWith(`.${site}`);
}

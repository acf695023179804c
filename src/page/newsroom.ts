/** Which pages stand on a newsroom's host: one of those that the extension asks for by itself. */
import { browser } from '../shared/browser';

export function isNewsroom(): boolean {
  const { host_permissions: patterns = [] } = browser.runtime.getManifest() as {
    host_permissions?: string[];
  };
  const host = `.${location.hostname}`;
  return patterns.some((pattern) => host.endsWith(pattern.slice('*://*'.length, -'/*'.length)));
}

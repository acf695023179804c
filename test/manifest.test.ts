import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
const PINNED = [531, '239d566baefa0b7f'];
const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join('src', name), 'utf8'))
  .join('\n');

describe('the manifest', () => {
  // A list that grows in an update makes the browser switch the extension off until the user
  // agrees again. Whoever changes this number decides that for every user.
  it('asks for a fixed list of news sites', () => {
    const hosts: string[] = manifest.host_permissions;
    const digest = createHash('sha256').update(hosts.join('\n')).digest('hex').slice(0, 16);
    expect([hosts.length, digest]).toEqual(PINNED);
    expect(hosts.every((host) => /^\*:\/\/\*\.[a-z0-9.-]+\.[a-z]+\/\*$/.test(host))).toBe(true);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  it('asks for every other site as two patterns, never as one that covers the fixed list', () => {
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  });

  it('asks for no permission that the code does not use', () => {
    const uses: Record<string, RegExp> = {
      scripting: /browser\.scripting\./,
      storage: /browser\.storage\./,
      // "Explain this page once": the popup's click gives access to the tab in front.
      activeTab: /ask\('once'/,
    };
    for (const permission of manifest.permissions) expect(code).toMatch(uses[permission] as RegExp);
    for (const [permission, use] of Object.entries(uses)) {
      if (use.test(code)) expect(manifest.permissions).toContain(permission);
    }
  });

  it('opens no file of the extension to web pages', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('content_scripts');
  });

  it('takes no key of its own accord', () => {
    expect(Object.keys(manifest.commands)).toEqual(['next', 'previous']);
    expect(JSON.stringify(manifest.commands)).not.toContain('suggested_key');
  });

  it('collects nothing, and says from which versions on it runs', () => {
    const { gecko, gecko_android } = manifest.browser_specific_settings;
    expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
    expect(gecko.strict_min_version).toBe('147.0');
    expect(gecko_android.strict_min_version).toBe('147.0');
    expect(manifest.minimum_chrome_version).toBe('129');
  });

  it('has the version of the package', () => {
    expect(manifest.version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
  });
});

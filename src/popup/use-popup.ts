/** The popup's state: which tab, which settings, what the page said. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../shared/send';
import { DEFAULTS, loadSettings, type Settings, watchSettings } from '../shared/settings';
import { findTab, lookAt } from './page';
import type { Tab, View } from './view';

type Start = 'starting' | 'settled';

export interface PopupState {
  tab: Tab | undefined;
  settings: Settings;
  view: View;
  explain(): Promise<boolean>;
  look(start: Start): void;
}

export function usePopup(search: string): PopupState {
  const [tab, setTab] = useState<Tab>();
  const [settings, setSettings] = useState<Settings>(DEFAULTS);
  const [view, setView] = useState<View>({ is: 'loading' });
  // Only the latest look counts: an earlier one may still be waiting for the page.
  const turn = useRef(0);

  const look = useCallback(async (at: Tab, by: Settings, start: Start): Promise<void> => {
    const mine = ++turn.current;
    const seen = await lookAt(at, by, start);
    if (mine === turn.current) setView(seen);
  }, []);

  useEffect(() => {
    let stop = (): void => {};
    void (async () => {
      const [found, first] = await Promise.all([findTab(search), loadSettings()]);
      setSettings(first);
      if (!found) return setView({ is: 'blocked', why: 'browser' });
      setTab(found);
      stop = watchSettings((next) => {
        setSettings(next);
        void look(found, next, 'starting');
      });
      await look(found, first, 'settled');
    })();
    return () => stop();
  }, []);

  return {
    tab,
    settings,
    view,
    look: (start) => void (tab && look(tab, settings, start)),
    explain: async () => {
      if (!tab) return false;
      setView({ is: 'loading' });
      const done = (await ask('once', { tabId: tab.id })) === true;
      await look(tab, settings, done ? 'starting' : 'settled');
      return done;
    },
  };
}

/** Joins the popup's state, the reader's actions and the picture. */
import { useEffect, useState } from 'preact/hooks';
import { CardTrail } from '../card/CardTrail';
import { focusTurned } from '../card/focus';
import type { Brief } from '../core/types';
import { browser } from '../shared/browser';
import type { Say } from '../shared/i18n';
import { ask, askPage } from '../shared/send';
import { type Settings, saveSettings } from '../shared/settings';
import { siteOf } from '../shared/sites';
import { Popup, type PopupActions } from './Popup';
import { requestEverywhere, requestSite } from './page';
import { type PopupState, usePopup } from './use-popup';
import { isOnAt, sitesAfterFlip } from './view';

type Tell = (problem: string) => void;

const hostOf = (url: URL | undefined): string | undefined =>
  url && /^https?:$/.test(url.protocol) ? url.hostname : undefined;

function actionsOf(state: PopupState, say: Say, tell: Tell): Omit<PopupActions, 'choose'> {
  const { settings, tab } = state;
  // The switches show what is stored, so one that could not be saved stays where it was.
  const save = (change: Partial<Settings>): void => {
    tell('');
    saveSettings(change).catch(() => tell(say('popup_not_saved')));
  };
  const allow = (asked: Promise<boolean>): void => {
    asked.then((given) => given && state.look('starting')).catch(() => tell(say('popup_failed')));
  };
  return {
    flip: () => save({ enabled: !settings.enabled }),
    flipSite: () => {
      const host = hostOf(tab?.url);
      if (host) save({ sitesOff: sitesAfterFlip(settings, host) });
    },
    explain: async () => {
      tell('');
      if (!(await state.explain())) tell(say('popup_failed'));
    },
    allowSite: () => tab?.url && allow(requestSite(tab.url)),
    allowAll: () => allow(requestEverywhere()),
    openSettings: () => void browser.runtime.openOptionsPage(),
  };
}

/** The keyboard goes where the new card is. */
function turned(from?: string): void {
  const main = document.querySelector('main');
  if (main) focusTurned(main, from);
}

export function App({ say, search }: { say: Say; search: string }) {
  const state = usePopup(search);
  const [problem, tell] = useState('');
  const [open, setOpen] = useState<Brief>();
  const [chosen, setChosen] = useState<string>();
  const { view, settings, tab } = state;
  const host = hostOf(tab?.url);
  const members = view.is === 'cast' ? view.members : [];
  const load = (id: string): Promise<Brief | null | undefined> =>
    ask('brief', { id, here: members.map((member) => member.id) });

  const choose = async (id: string): Promise<void> => {
    setChosen(id);
    if (tab) void askPage(tab.id, 'show', { id });
    const brief = await load(id);
    tell(brief ? '' : say('popup_no_card'));
    setOpen(brief ?? undefined);
  };
  useEffect(() => {
    if (open) turned();
  }, [open]);
  const card = open && view.is === 'cast' && (
    <CardTrail
      key={open.id}
      first={open}
      say={say}
      load={load}
      leave={() => setOpen(undefined)}
      turned={(_, from) => turned(from)}
      places={(id) => members.find((member) => member.id === id)?.places ?? []}
    />
  );
  return (
    <Popup
      view={view}
      say={say}
      enabled={settings.enabled}
      site={host ? { name: siteOf(host), on: isOnAt(settings, host) } : null}
      chosen={chosen}
      problem={problem}
      actions={{ ...actionsOf(state, say, tell), choose }}
    >
      {card}
    </Popup>
  );
}

/** The popup as a picture of its props: two switches, and what the article mentions. */
import type { ComponentChildren } from 'preact';
import type { Say } from '../shared/i18n';
import { CastList } from './CastList';
import { Message } from './Message';
import { Switch } from './Switch';
import type { View } from './view';

export interface PopupActions {
  flip(): void;
  flipSite(): void;
  choose(id: string): void;
  explain(): void;
  allowSite(): void;
  allowAll(): void;
  openSettings(): void;
}

export interface PopupProps {
  view: View;
  say: Say;
  enabled: boolean;
  /** The site of the tab and whether it is on there; null where there is no site. */
  site: { name: string; on: boolean } | null;
  /** The row to return to from a card. */
  chosen?: string | undefined;
  /** One line about something that did not work. */
  problem: string;
  actions: PopupActions;
  /** A card, drawn in place of the list. */
  children?: ComponentChildren;
}

export function Popup({ view, say, problem, children, ...rest }: PopupProps) {
  const { chosen, actions, site } = rest;
  return (
    <>
      <Head say={say} {...rest} site={view.is === 'no-access' ? null : site} />
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <main tabIndex={-1}>
        {children ||
          (view.is === 'cast' ? (
            <CastList
              members={view.members}
              lines={view.lines}
              say={say}
              chosen={chosen}
              choose={actions.choose}
            />
          ) : (
            <Message view={view} say={say} site={site?.name ?? ''} actions={actions} />
          ))}
      </main>
      <footer class="foot-note">
        <span>{say('popup_private')}</span>
        <button type="button" class="link" onClick={actions.openSettings}>
          {say('popup_settings')}
        </button>
      </footer>
    </>
  );
}

type HeadProps = Pick<PopupProps, 'say' | 'enabled' | 'site' | 'actions'>;

function Head({ say, enabled, site, actions }: HeadProps) {
  return (
    <header class="top">
      <div class="brand">
        <Logo />
        <h1>{say('extName')}</h1>
        <Switch label={say('popup_switch')} on={enabled} size="large" flip={actions.flip} />
      </div>
      {enabled && site && (
        <div class="site">
          <span>
            {say(site.on ? 'popup_on_at' : 'popup_off_at')} <b>{site.name}</b>
          </span>
          <Switch
            label={say('popup_switch_site', site.name)}
            on={site.on}
            size="small"
            flip={actions.flipSite}
          />
        </div>
      )}
    </header>
  );
}

/** The toolbar icon, in the colours of the theme. */
function Logo() {
  return (
    <svg class="logo" aria-hidden="true" width="22" height="22" viewBox="0 0 16 16">
      <rect width="16" height="16" rx="4" fill="currentColor" />
      <path class="lines" d="M3 4h6M3 8h10" />
      <path class="dots" d="M4 12h.01M8 12h.01M12 12h.01" />
    </svg>
  );
}

/** One plain sentence where the list would be, and the button that changes it, if there is one. */
import type { Say } from '../shared/i18n';
import type { PopupActions } from './Popup';
import type { View } from './view';

type Told = Exclude<View, { is: 'cast' }>;

/** Keys of the sentence and of a second one that explains it. */
function textsOf(view: Told, say: Say): string[] {
  if (view.is === 'blocked') return [say('popup_blocked'), say(`popup_blocked_${view.why}`)];
  const key = `popup_${view.is.replaceAll('-', '_')}`;
  return [say(key), say(`${key}_more`)];
}

interface MessageProps {
  view: Told;
  say: Say;
  site: string;
  actions: PopupActions;
}

export function Message({ view, say, site, actions }: MessageProps) {
  const [first, more] = textsOf(view, say);
  const canExplain = view.is === 'no-article' || view.is === 'no-access';
  return (
    <div class="message" role="status" data-state={view.is}>
      <p>{first}</p>
      {more && <p class="more">{more}</p>}
      {canExplain && (
        <button type="button" class="action" onClick={actions.explain}>
          {say('popup_explain_once')}
        </button>
      )}
      {view.is === 'no-access' && (
        <p class="choices">
          {site && (
            <button type="button" class="link" onClick={actions.allowSite}>
              {say('popup_allow_site', site)}
            </button>
          )}
          <button type="button" class="link" onClick={actions.allowAll}>
            {say('popup_allow_all')}
          </button>
        </p>
      )}
    </div>
  );
}

/** Entry of the popup. `?tab=<id>` makes it speak of that tab when it is opened as a page. */
import { render } from 'preact';
import cardCss from '../card/style.css';
import { say } from '../shared/i18n';
import { sheetOf } from '../shared/sheet';
import tokens from '../shared/tokens.css';
import { App } from './App';
import popupCss from './style.css';

document.adoptedStyleSheets = [sheetOf(tokens, cardCss, popupCss)];
document.documentElement.dir = say('@@bidi_dir');
document.documentElement.lang = say('@@ui_locale').replaceAll('_', '-');
render(<App say={say} search={location.search} />, document.body);

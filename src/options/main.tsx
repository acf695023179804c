/** Entry of the settings page: loads, saves and follows the settings; the picture is Options. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../shared/browser';
import { say } from '../shared/i18n';
import { loadSettings, type Settings, saveSettings, watchSettings } from '../shared/settings';
import { sheetOf } from '../shared/sheet';
import tokens from '../shared/tokens.css';
import { type Notices, readNotices } from './notices';
import { Options } from './Options';
import optionsCss from './style.css';

async function loadNotices(): Promise<Notices> {
  const file = await fetch(browser.runtime.getURL('data/notices.txt'));
  return readNotices(file.ok ? await file.text() : '');
}

/** `2026-09-30` as the reader writes dates. */
function longDate(iso: string): string {
  if (!iso) return '';
  const [year, month, day] = iso.split('-');
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (month) options.month = 'long';
  if (day) options.day = 'numeric';
  return new Date(`${year}-${month ?? '01'}-${day ?? '01'}`).toLocaleDateString(
    document.documentElement.lang,
    options,
  );
}

function App({ first }: { first: Settings }) {
  const [settings, setSettings] = useState(first);
  const [notices, setNotices] = useState<Notices>({ date: '', text: '' });
  const [problem, setProblem] = useState('');
  useEffect(() => watchSettings(setSettings), []);
  useEffect(() => {
    loadNotices().then(
      ({ date, text }) => setNotices({ date: longDate(date), text }),
      () => setNotices({ date: '', text: '' }),
    );
  }, []);
  const change = (part: Partial<Settings>): void => {
    setProblem('');
    saveSettings(part).catch(() => {
      setProblem(say('popup_not_saved'));
      // A radio button has moved by itself; drawn again, it shows what is stored.
      setSettings({ ...settings });
    });
  };
  return (
    <Options settings={settings} notices={notices} say={say} problem={problem} change={change} />
  );
}

document.adoptedStyleSheets = [sheetOf(tokens, optionsCss)];
document.documentElement.dir = say('@@bidi_dir');
document.documentElement.lang = say('@@ui_locale').replaceAll('_', '-');
document.title = say('options_title');
void loadSettings().then((first) => render(<App first={first} />, document.body));

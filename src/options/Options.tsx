/** The settings page as a picture of its props. */
import type { ComponentChildren } from 'preact';
import type { Say } from '../shared/i18n';
import type { Settings } from '../shared/settings';
import type { Notices } from './notices';

interface OptionsProps {
  settings: Settings;
  notices: Notices;
  say: Say;
  /** One line about something that did not work. */
  problem: string;
  change(change: Partial<Settings>): void;
}

export function Options(props: OptionsProps) {
  const { say, problem } = props;
  return (
    <main>
      <h1>{say('options_title')}</h1>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <Choice
        {...props}
        name="show"
        legend={say('options_show')}
        values={[
          ['first', say('options_show_first'), say('options_show_first_more')],
          ['all', say('options_show_all'), say('options_show_all_more')],
        ]}
      />
      <Choice
        {...props}
        name="painter"
        legend={say('options_painter')}
        values={[
          ['highlights', say('options_painter_highlights'), say('options_painter_highlights_more')],
          ['marks', say('options_painter_marks'), say('options_painter_marks_more')],
        ]}
      />
      <Sites {...props} />
      <About {...props} />
    </main>
  );
}

interface ChoiceProps<Name extends 'show' | 'painter'> extends OptionsProps {
  name: Name;
  legend: string;
  values: [value: Settings[Name], label: string, more: string][];
}

function Choice<Name extends 'show' | 'painter'>(props: ChoiceProps<Name>) {
  const { name, legend, values, settings, change } = props;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {values.map(([value, label, more]) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={settings[name] === value}
            onChange={() => change({ [name]: value })}
          />
          <span>
            {label}
            <small>{more}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Sites({ settings, say, change }: OptionsProps) {
  const { sitesOff } = settings;
  const remove = (site: string): void =>
    change({ sitesOff: sitesOff.filter((other) => other !== site) });
  return (
    <Part title={say('options_sites')}>
      {sitesOff.length === 0 ? (
        <p class="soft">{say('options_sites_none')}</p>
      ) : (
        <ul>
          {sitesOff.toSorted().map((site) => (
            <li key={site}>
              <bdi>{site}</bdi>
              <button
                type="button"
                class="link"
                aria-label={say('options_site_remove_from', site)}
                onClick={() => remove(site)}
              >
                {say('options_site_remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function About({ notices, say }: OptionsProps) {
  return (
    <Part title={say('options_about')}>
      <p>{say('options_private')}</p>
      {notices.date && <p class="soft">{say('options_dataset', notices.date)}</p>}
      {notices.text && (
        <details>
          <summary>{say('options_notices')}</summary>
          <pre>{notices.text}</pre>
        </details>
      )}
    </Part>
  );
}

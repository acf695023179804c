/** The foot of a card: sources, ways out, and what can be done with the card itself. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Brief } from '../core/types';
import type { Acquaintance } from '../shared/card-api';
import type { Say } from '../shared/i18n';
import { copyText } from './copy';
import { MoreIcon } from './icons';
import { plainTextOf } from './plain-text';
import { OutLinks, SourceList } from './Sources';

type Drawer = 'sources' | 'more' | 'report';

export interface TailProps {
  brief: Brief;
  say: Say;
  known?: boolean | undefined;
  setKnown?: ((to: Acquaintance) => void) | undefined;
  /** Version of the extension; without it nothing can be reported. */
  version?: string | undefined;
}

/** A drawer opens in view, wherever the card was scrolled to. */
function useInView(drawer: Drawer | null) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (drawer) element.current?.scrollIntoView({ block: 'nearest' });
  }, [drawer]);
  return element;
}

function useCopy(say: Say) {
  const [told, setTold] = useState('');
  const copy = async (text: string, near: HTMLElement): Promise<void> => {
    setTold(say((await copyText(text, near)) ? 'card_copied' : 'card_not_copied'));
  };
  return { told, copy };
}

function More({ brief, say, version, report }: TailProps & { report(): void }) {
  const { told, copy } = useCopy(say);
  return (
    <section class="drawer more-drawer">
      <button
        type="button"
        class="pill"
        onClick={(event) => void copy(plainTextOf(brief, say), event.currentTarget.parentElement!)}
      >
        {say('card_copy')}
      </button>
      {version && (
        <button type="button" class="pill" onClick={report}>
          {say('card_report')}
        </button>
      )}
      <span class="note" role="status">
        {told}
      </span>
    </section>
  );
}

function Report({ brief, say, version = '' }: TailProps) {
  const { told, copy } = useCopy(say);
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => text.current?.focus(), []);
  return (
    <section class="drawer report">
      <h3>{say('card_report')}</h3>
      <p class="note" id="report-hint">
        {say('card_report_hint')}
      </p>
      <textarea
        ref={text}
        rows={5}
        aria-label={say('card_report')}
        aria-describedby="report-hint"
        defaultValue={say('card_report_text', version, brief.name, brief.id)}
      />
      <button
        type="button"
        class="pill"
        onClick={(event) =>
          void copy(text.current?.value ?? '', event.currentTarget.parentElement!)
        }
      >
        {say('card_report_copy')}
      </button>{' '}
      <span class="note" role="status">
        {told}
      </span>
    </section>
  );
}

function Know({ say, known, setKnown }: TailProps) {
  if (!setKnown) return null;
  return (
    <span class="know" role="status">
      {known && <span class="note">{say('card_known')} </span>}
      <button type="button" class="pill" onClick={() => setKnown(known ? 'unknown' : 'known')}>
        {say(known ? 'card_undo' : 'card_know')}
      </button>
    </span>
  );
}

export function Tail(props: TailProps) {
  const { brief, say } = props;
  const [drawer, setDrawer] = useState<Drawer | null>(null);
  const element = useInView(drawer);
  const toggle = (which: Drawer): void => setDrawer(drawer === which ? null : which);
  return (
    <>
      <div ref={element}>
        {drawer === 'sources' && <SourceList brief={brief} say={say} />}
        {drawer === 'more' && <More {...props} report={() => setDrawer('report')} />}
        {drawer === 'report' && <Report {...props} />}
      </div>
      <footer class="foot">
        <div class="ways">
          {brief.sources.length > 0 && (
            <button
              type="button"
              class="link"
              aria-expanded={drawer === 'sources'}
              onClick={() => toggle('sources')}
            >
              {say('card_sources')}
            </button>
          )}
          {brief.asOf && <span class="note when">{brief.asOf}</span>}
          <OutLinks links={brief.links} say={say} />
        </div>
        <div class="deeds">
          <Know {...props} />
          <button
            type="button"
            class="tool small"
            aria-label={say('card_more')}
            aria-expanded={drawer === 'more' || drawer === 'report'}
            onClick={() => setDrawer(drawer === 'more' || drawer === 'report' ? null : 'more')}
          >
            <MoreIcon />
          </button>
        </div>
      </footer>
    </>
  );
}

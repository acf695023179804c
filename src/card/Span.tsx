/** The dates of an event as a line from its beginning to its end. */
import type { BriefSpan } from '../core/types';

export function SpanLine({ span }: { span: BriefSpan }) {
  return (
    <p class={span.to ? 'span' : 'span open'}>
      <time>{span.from}</time>
      {span.to && (
        <>
          <span class="aside"> – </span>
          <time>{span.to}</time>
          <span class="line">{span.length && <small>{span.length}</small>}</span>
        </>
      )}
    </p>
  );
}

/**
 * A page that is one React application, its `html` element included: rendered on the server, taken
 * over in the browser when our lines are already there, then rendered again and again while
 * paragraphs with names come and go.
 */
import { createElement as h, useEffect, useState } from 'react';

const REST =
  'and nobody would give a date for the end of the talks, officials of both governments said.';
const ROUNDS = 150;

/** What the article says at a step; the page must say just that. */
export const linesAt = (step) => [
  'Bolivia turns away from China',
  `Rodrigo Paz has said so ${step} times, ${REST}`,
  ...(step % 3 === 1
    ? []
    : [`Evo Morales had been close to ${step % 2 ? 'China' : 'Peru'}, ${REST}`]),
  `The United Nations offered help, ${REST}`,
  ...(step % 2 ? [`Luis Arce did not comment, ${REST}`] : []),
];

function Paragraph({ line }) {
  // Neighbouring text nodes, as an expression inside a text makes them.
  const at = line.indexOf(' ');
  return h('p', null, line.slice(0, at), line.slice(at), h('b', null, '.'));
}

export function App({ script, rounds = ROUNDS }) {
  const [step, setStep] = useState(0);
  useEffect(() => {
    globalThis.step = step;
    if (step >= rounds) return undefined;
    const timer = setTimeout(() => setStep(step + 1), 20);
    return () => clearTimeout(timer);
  }, [step, rounds]);
  const [title, ...lines] = linesAt(step);
  const keyed = lines.map((line) => h(Paragraph, { key: line.slice(0, 4), line }));
  return h(
    'html',
    { lang: 'en' },
    h(
      'head',
      null,
      h('meta', { charSet: 'utf-8' }),
      h('meta', { property: 'og:type', content: 'article' }),
      h('title', null, title),
    ),
    h('body', null, h('main', null, h('article', null, h('h1', null, title), keyed)), script),
  );
}

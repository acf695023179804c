/** The markup that the server sends. */
import { createElement as h } from 'react';
import { renderToString } from 'react-dom/server';
import { App, linesAt } from './react-app.mjs';

const script = h('script', { src: '/app.js', defer: true });

export const markup = () => `<!doctype html>${renderToString(h(App, { script }))}`;
export const textAt = (step) =>
  linesAt(step)
    .map((line, i) => (i === 0 ? line : `${line}.`))
    .join('');

/** What the browser runs: takes the document over once the test says so. */
import { createElement as h } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App } from './react-app.mjs';

globalThis.failures = [];
addEventListener('error', ({ message }) => globalThis.failures.push(message));
const { error } = console;
console.error = (...given) => {
  globalThis.failures.push(given.join(' '));
  error(...given);
};
globalThis.takeOver = () =>
  hydrateRoot(document, h(App, { script: h('script', { src: '/app.js', defer: true }) }), {
    onRecoverableError: (reason) => globalThis.failures.push(String(reason)),
  });

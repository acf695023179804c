/** The one place where the browser's extension API enters the project. */
import browser from 'webextension-polyfill';

export { browser };

/**
 * Entry of the content script. The task in which a browser injects a script already makes its
 * world and compiles it; the script itself starts in the next one (docs/decisions/0003-two-scripts.md).
 */
setTimeout(() => import('./main'));

/** `npm run bench`: measures in real browsers, prints one JSON object. Outside `npm test`. */
import { measureLongTasks } from './long-tasks';

const ROUNDS = 5;

const longTasks = await measureLongTasks(ROUNDS);
if (!longTasks) console.error('skipped: long tasks on a real news page (../shared is not there)');
console.log(JSON.stringify({ ...longTasks }, null, 2));

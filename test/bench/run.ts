/** `npm run bench`: measures in real browsers, prints one JSON object. Outside `npm test`. */
import { measureHostileGrowth } from './hostile';
import { measureLongTasks } from './long-tasks';

const ROUNDS = 5;

const longTasks = await measureLongTasks(ROUNDS);
if (!longTasks) console.error('skipped: long tasks on a real news page (../shared is not there)');
const growth_hostile_10x = measureHostileGrowth();
console.log(JSON.stringify({ ...longTasks, growth_hostile_10x }, null, 2));

/** `npm run bench`: measures in real browsers, prints one JSON object. Outside `npm test`. */
import { measureClicks } from './click';
import { measureHostileGrowth } from './hostile';
import { measureLongTasks } from './long-tasks';
import { measurePageCosts } from './page-costs';

const ROUNDS = 5;
const CLICKS = 15;

const longTasks = await measureLongTasks(ROUNDS);
if (!longTasks) console.error('skipped: long tasks on a real news page (../shared is not there)');
const pageCosts = await measurePageCosts();
const clicks = await measureClicks(CLICKS);
const growth_hostile_10x = measureHostileGrowth();
console.log(JSON.stringify({ ...longTasks, ...pageCosts, ...clicks, growth_hostile_10x }, null, 2));

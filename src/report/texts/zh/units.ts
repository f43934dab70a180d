import type { Units } from '../../text/number.js';

/** Units in Chinese. */
export const UNITS_ZH: Units = { s: '秒', min: '分钟', h: '小时', d: '天', money: null };

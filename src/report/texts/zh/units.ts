import type { TimeUnits } from '../../text/number.js';

/** Units of time in Chinese. */
export const UNITS_ZH: TimeUnits = { s: '秒', min: '分钟', h: '小时', d: '天' };

import { WEEKDAYS, WEEKDAYS_PATTERN } from '../../kit/clock.js';

/** What programs call weekdays, Monday first. */
const OTHER_NAMES: readonly (readonly string[])[] = [
  ['monday', '周一', '星期一'],
  ['tuesday', '周二', '星期二'],
  ['wednesday', '周三', '星期三'],
  ['thursday', '周四', '星期四'],
  ['friday', '周五', '星期五'],
  ['saturday', '周六', '星期六'],
  ['sunday', '周日', '周天', '星期日', '星期天'],
];

/** The weekday, or the range of weekdays, that a cell names, as scenarios write it: `mon` for `Monday`; null where it names none. */
export function weekdaysIn(cell: string): string | null {
  const name = cell.toLowerCase();
  return WEEKDAYS_PATTERN.test(name) ? name : (WEEKDAYS[OTHER_NAMES.findIndex((names) => names.includes(name))] ?? null);
}

import { editDistance } from '../../kit/nearest.js';

/** What other programs call our columns, letters and digits only. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  start: [
    'time',
    'date',
    'datetime',
    'timestamp',
    'interval',
    'intervalstart',
    'starttime',
    'begin',
    'period',
    '时间',
    '日期',
    '开始时间',
    '时段',
  ],
  contact: ['queue', 'type', 'contacttype', 'calltype', 'reason', 'skill', 'line', 'channel', '队列', '类型', '技能组'],
  volume: [
    'calls',
    'contacts',
    'offered',
    'forecast',
    'count',
    'arrivals',
    'vol',
    'expected',
    'incoming',
    '话务量',
    '来电量',
    '呼入量',
    '数量',
  ],
  team: ['group', 'staffgroup', 'unit', 'department', 'skill', 'queue', '班组', '团队'],
  person: ['agent', 'employee', 'name', 'user', 'agentname', '姓名', '工号', '坐席', '员工'],
  end: ['to', 'until', 'endtime', 'finish', 'stop', '结束', '结束时间'],
  activity: ['state', 'status', 'code', 'activitycode', 'what', '活动', '状态', '班务'],
  agents: ['agent', 'staff', 'people', 'fte', 'headcount', 'heads', 'scheduled', '人数', '坐席数'],
  arrived: ['arrival', 'arrivaltime', 'time', 'start', 'date', 'datetime', 'timestamp', 'created', 'calltime', '时间', '来电时间'],
  aht_s: [
    'averagehandletime',
    'avghandletime',
    'handletime',
    'handlingtime',
    'averagehandlingtime',
    'meanhandletime',
    'time',
    'talktime',
    '平均处理时长',
    '平均处理时间',
  ],
  time_s: ['handletime', 'handlingtime', 'servicetime', 'talktime', 'duration', 'aht', '处理时长', '通话时长'],
  patience_s: ['patiencetime', 'timetoabandon', 'abandontime', 'abandonedafter'],
};

/** Headings shorter than this are not taken for misspelt ones: `at` is not `aht`. */
const SHORTEST_MISSPELT = 5;

/** A column by its heading, upper and lower case alike where none is written just so: its index, -1 for none, or null for several. */
export function columnNamed(columns: readonly string[], name: string): number | null {
  const exact = columns.indexOf(name);
  if (exact !== -1) return exact;
  const alike = [...columns.keys()].filter((index) => columns[index]?.toLowerCase() === name.toLowerCase());
  return alike.length > 1 ? null : (alike[0] ?? -1);
}

/** The heading that probably stands for one of ours: `AHT (sec)` for `aht_s`; null where there is none. */
export function nearHeading(columns: readonly string[], name: string): string | null {
  const wanted = bare(name);
  const others = OTHER_NAMES[name] ?? [];
  const fits = (heading: string): boolean => {
    const found = bare(heading);
    if (found === wanted || others.includes(found)) return true;
    return wanted.length >= SHORTEST_MISSPELT && found !== '' && editDistance(found, wanted) <= 1;
  };
  return columns.find(fits) ?? null;
}

/** Lower case, without a unit at its end, letters and digits only. */
function bare(heading: string): string {
  const lower = heading.toLowerCase();
  const unit = /(?:[\s_([-]+(?:s|h|ms)|[\s_([-]*(?:secs?|seconds?|mins?|minutes?|hours?))[)\]]?$/;
  const without = lower.replace(unit, '');
  return (without === '' ? lower : without).replace(/[^\p{L}\p{N}]/gu, '');
}

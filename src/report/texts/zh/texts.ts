import type { Texts } from '../en/texts.js';
import { auditZh } from './audit.js';
import { capacityZh } from './capacity.js';
import { changesZh } from './changes.js';
import { chartsZh } from './charts.js';
import { checkZh } from './check.js';
import { comparisonZh } from './comparison.js';
import { measureZh } from './measures.js';
import { runZh } from './run.js';
import { UNITS_ZH } from './units.js';

/** The words of results in Simplified Chinese, as directors of customer service use them. */
export const zh: Texts = {
  language: 'zh-CN',
  weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  units: UNITS_ZH,
  measure: measureZh,
  thing: (_kind, name) => name,
  shift: (_team, name) => name,
  group: (number) => `第 ${number} 组`,
  day: (weekday, date) => `${date}（${weekday}）`,
  moment: (day, time) => (day.endsWith('）') ? `${day}${time}` : `${day} ${time}`),
  sentences: (sentences) => sentences.join(''),
  names: (names) => names.join('、'),
  items: (items) => items.join('；'),
  list: (items) => listed(items, '和'),
  either: (items) => listed(items, '或'),
  phrases: (items) => items.join('，'),
  quoted: (text) => `“${text}”`,
  inUnit: (measure, unit) => `${measure}（${unit}）`,
  labelled: (label, said) => `${label}：${said}`,
  all: '全部业务',
  period: (from, to, days, timezone, interval) =>
    `${days === 1 ? from : `${from}至 ${to}，共 ${days} 天`}，${timezone}，每个时段 ${interval}`,
  replications: (count, seed) => `模拟 ${count} 次，随机种子 ${seed}`,
  plusMinus: (confidence) => `± 为 ${confidence} 置信区间`,
  nav: { leadership: '结论', planners: '供排班人员参考', auditors: '供审核人员参考' },
  swipe: '表格较宽，可左右滑动查看更多列 →',
  noValue: '无数值',
  interval: (confidence, low, high) => `有 ${confidence} 的把握：在 ${low} 至 ${high} 之间。`,
  oneReplication: '只模拟了一次，无法判断结果的可靠程度，需要多模拟几次。',

  promise: {
    heading: '服务水平',
    requirements: '要求',
    promised: '承诺',
    reached: '结果',
    verdict: '结论',
    definition: '计算口径',
    chance: '全期达标概率',
    allLevels: '全部服务水平',
    days: '达标天数占比',
    intervals: '达标时段占比',
    service: (target, within, until) => {
      const done = { answer: '接通', reply: '回复', resolved: '解决' }[until];
      return target === null ? `${within}内${until === 'answer' ? '' : done}` : `${within}内${done} ${target}`;
    },
    ofOpeningHours: (time) => `营业时间 ${time}`,
    requirement: (relation, value) => `${RELATIONS[relation] ?? relation} ${value}`,
    measured: (words, kind, name) => (name === '' ? words : `${words}（${KINDS[kind] ?? ''}“${name}”）`),
    thing: (kind, name) => `${KINDS[kind] ?? ''}“${name}”`,
    of: (who, promised) => `${who}：${promised}`,
    counted: {
      offered: '排队量',
      answered: '接通量',
      exceptQuick: '排队量，不含时限内放弃',
      quickCounts: '排队量，时限内放弃视为达标',
      arrived: '转人工的进线量',
    },
    state: {
      kept: '达标',
      likelyKept: '大概达标',
      likelyMissed: '大概未达标',
      missed: '未达标',
      unknown: '无数值',
    },
  },

  run: runZh,

  comparison: comparisonZh,

  changes: changesZh,

  capacity: capacityZh,

  card: {
    busiest: (measure, team) => `最忙班组“${team}”的${measure}`,
    plusMinus: (half) => `± ${half}`,
  },

  work: {
    people: (count) => `折合 ${count} 名全职人员`,
    hours: (hours) => `付薪工时 ${hours}`,
  },

  cost: {
    heading: '需要多少成本',
    text: (cost, days, perContact) =>
      `${days === 1 ? '当天' : `${days} 天共`} ${cost}${perContact === null ? '' : `，平均每次服务 ${perContact}`}。`,
    work: (work) => `需要${work}，含缺勤者。`,
    noCurrency: '方案没有写明币种。',
    unknown: '方案没有写明成本（例如班组的 costPerHour）。',
    unpriced: (names) => `以下各项没有写明成本，未计入：${names}。`,
  },

  risk: {
    heading: '若不采取措施，风险在哪里',
    lost: (count, share, perDay) =>
      `约 ${count} 位客户（占进线的 ${share}）放弃、未能接入或未接通即被挂断${perDay === null ? '' : `，平均每天约 ${perDay} 位`}。`,
    nobodyLost: '几乎没有客户在接通前流失：整个期间放弃或未能接入的不到一位。',
    lostLater: (count, share) => `另有约 ${count} 位客户（占进线的 ${share}）接通后在等待转接时放弃。`,
    days: (share, name) => `有 ${share} 的天数，“${name}”业务的承诺未达标。`,
    weakDays: (days, more) => `比其他日子薄弱的有：${days.join('，')}${more === 0 ? '' : `；另有 ${more} 天`}。`,
    weakTimes: (times, more) => `比其他时段薄弱的有：${times.join('，')}${more === 0 ? '' : `；另有 ${more} 段`}。`,
    noneWeaker: '看不出哪一天、哪个时段比其他的更薄弱。',
    behind: (line, wait, lost) => `首次接通之后的技能组“${line}”：客户平均等待 ${wait}，放弃率 ${lost}。`,
    weakTime: (time, level, name) => `${time}（“${name}”服务水平 ${level}）`,
    busy: (team, share) => `班组“${team}”的坐席利用率达 ${share}：有人缺勤或当天更忙，立刻就会受影响。`,
    late: (count) => `期末 60 天后仍有 ${count} 件未结束。`,
  },

  check: checkZh,
  chart: chartsZh,
  doubts: {
    imprecise: (measure, replications) => `模拟 ${replications} 次（允许的上限 run.precision.most）后，${measure} 仍未达到要求的精度`,
    open: (contacts) => `平均有 ${contacts} 件在期末 60 天后仍未结束，等待按截至那时的时长计入`,
    same: '写法与基准方案没有任何不同，无从比较',
    otherDays: '日期与基准方案不同：业务量、工时和成本属于不同期间，相同的客户也更少',
    recorded: '按历史记录重放（arrivals: log），其他业务增长时其业务量不变',
  },

  audit: auditZh,
  footer: (version) => `由 staffsim ${version} 生成。查看本页不需要网络，也不需要脚本。`,
};

const KINDS: Readonly<Record<string, string>> = {
  contacts: '业务类型',
  channels: '渠道',
  lines: '技能组',
  teams: '班组',
  groups: '人员分组',
  bots: '机器人',
};
const RELATIONS: Readonly<Record<string, string>> = { '<=': '不超过', '>=': '不低于', '<': '低于', '>': '高于' };

function listed(items: readonly string[], word: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join('、')}${word}${items[items.length - 1]}`;
}

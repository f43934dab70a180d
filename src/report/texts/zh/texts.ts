import type { Texts } from '../en/texts.js';
import { auditZh } from './audit.js';
import { capacityZh } from './capacity.js';
import { chartsZh } from './charts.js';
import { checkZh } from './check.js';
import { comparisonZh } from './comparison.js';
import { measureZh } from './measures.js';
import { screenZh } from './screen.js';
import { screenCapacityZh } from './screen-capacity.js';
import { UNITS_ZH } from './units.js';

/** The words of results in Simplified Chinese, as directors of customer service use them. */
export const zh: Texts = {
  language: 'zh-CN',
  weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  units: UNITS_ZH,
  measure: measureZh,
  day: (weekday, date) => `${date}（${weekday}）`,
  moment: (day, time) => (day.endsWith('）') ? `${day}${time}` : `${day} ${time}`),
  sentences: (sentences) => sentences.join(''),
  names: (names) => names.join('、'),
  items: (items) => items.join('；'),
  list: (items) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join('、')}和${items[items.length - 1]}`),
  quoted: (text) => `“${text}”`,
  all: '全部业务',
  period: (from, to, days, timezone) => (days === 1 ? `${from}，共 1 天，${timezone}` : `${from}至 ${to}，共 ${days} 天，${timezone}`),
  nav: { leadership: '结论', planners: '供排班人员参考', auditors: '供审核人员参考' },
  noValue: '无数值',
  interval: (confidence, low, high) => `有 ${confidence} 的把握：在 ${low} 至 ${high} 之间。`,
  oneReplication: '只模拟了一次，无法判断结果的可靠程度，需要多模拟几次。',

  promise: {
    service: (target, within) => `${within}内接通 ${target}`,
    requirement: (relation, value) => `${RELATIONS[relation] ?? relation} ${value}`,
    measured: (words, kind, name) => (name === '' ? words : `${words}（${KINDS[kind] ?? ''}“${name}”）`),
    state: {
      kept: '✓ 达标',
      likelyKept: '✓ 达标，但可能出于偶然',
      likelyMissed: '✗ 未达标，但可能出于偶然',
      missed: '✗ 未达标',
      unknown: '– 无数值',
    },
  },

  run: {
    question: (promises) => (promises === 0 ? '按此方案会怎样？' : '此方案能兑现服务承诺吗？'),
    questionOfSeveral: '哪些方案能兑现服务承诺？',
    several: (count) => `${count} 个方案对照`,
    verdict: { kept: '能。', likelyKept: '大概能。', likelyMissed: '大概不能。', missed: '不能。', unknown: '无法判断。' },
    allKept: (count) => `${count} 项服务承诺全部达标。`,
    missed: (missed, count) => (missed === count ? `${count} 项服务承诺均未达标。` : `${count} 项服务承诺中有 ${missed} 项未达标。`),
    serviceReached: (level, name, within, target) => `“${name}”业务 ${within}内接通 ${level}；承诺为 ${target}。`,
    measureReached: (what, value, required) => `${what}为 ${value}；要求${required}。`,
    closest: '余量最小的一项：',
    onDays: (share, days) => (days === 1 ? `像这样的一天，有 ${share} 的可能达标。` : `按天看，有 ${share} 的天数达标。`),
    notBeyondChance: '余量很小，可能出于偶然；增加模拟次数可得出定论。',
    noPromise: (wait, lost) => `客户平均等待 ${wait}，放弃率 ${lost}。方案没有写明服务承诺，无从对照。`,
    noPromiseInAny: '这些方案都没有写明服务承诺，无从对照。',
    nobody: '按此方案没有客户排队，谈不上达标与否。',
    severalKept: (kept, count, names) =>
      kept === 0
        ? `${count} 个方案都不能兑现全部服务承诺。`
        : kept === count
          ? `${count} 个方案都能兑现全部服务承诺。`
          : `${count} 个方案中有 ${kept} 个能兑现全部服务承诺：${names}。`,
    severalUnsure: (names) => `可能出于偶然：${names}。`,
    notCompared: '这些方案是逐个模拟的。要知道差异是否可靠，请用 staffsim compare，它让所有方案面对同一批客户。',
    plansTable: '方案对照',
    plan: '方案',
    promisesKept: '达标承诺',
    keptOf: (kept, count) => `${kept}/${count}`,
    promisesTable: '服务承诺与结果',
    who: '对象',
    promised: '承诺',
    reached: '结果',
    verdictHeading: '判断',
    daysKept: '达标天数占比',
    restKept: (count) => `另有 ${count} 项承诺达标，未列出。`,
    restMissed: (count) => `另有 ${count} 项承诺未列出，全部见 summary.csv。`,
  },

  comparison: comparisonZh,

  capacity: capacityZh,

  card: {
    serviceLevel: '服务水平',
    wait: '平均应答速度',
    waitP90: '九成客户的等待时长不超过',
    abandonment: '放弃率',
    busiest: (team) => `最忙班组“${team}”的坐席利用率`,
    cost: '全期成本',
    fullTime: '排班折合全职人数',
    of: {
      serviceLevel: '服务水平',
      daysMet: '全部达标的天数占比',
      averageSpeedOfAnswer: '平均应答速度',
      abandonmentRate: '放弃率',
      fullTimeEquivalents: '排班折合全职人数',
      cost: '全期成本',
    },
    plusMinus: (half) => `± ${half}`,
  },

  cost: {
    heading: '需要多少成本',
    text: (cost, days, perContact) =>
      `${days === 1 ? '当天' : `${days} 天共`} ${cost}${perContact === null ? '' : `，平均每次服务 ${perContact}`}（按方案所用货币）。`,
    people: (count) => `需要 ${count} 名全职人员，含缺勤者。`,
    unknown: '方案没有写明成本（班组的 costPerHour）。',
    unpriced: (names) => `以下班组没有写明成本，未计入：${names}。`,
  },

  risk: {
    heading: '若不采取措施，风险在哪里',
    lost: (count, share, perDay) =>
      `${count} 位客户（占进线的 ${share}）放弃、未能接入或未接通即被挂断${perDay === null ? '' : `，平均每天 ${perDay} 位`}。`,
    nobodyLost: '几乎没有客户流失：整个期间放弃或未能接入的不到一位。',
    days: (share, name) => `有 ${share} 的天数，“${name}”业务的承诺未达标。`,
    weakest: (times) => `最薄弱的时段：${times}。`,
    weakTime: (time, level, name) => `${time}（“${name}”服务水平 ${level}）`,
    busy: (team, share) => `班组“${team}”的坐席利用率达 ${share}：有人缺勤或当天更忙，立刻就会受影响。`,
    late: (count) => `期末 60 天后仍有 ${count} 件未结束。`,
  },

  check: checkZh,
  chart: chartsZh,
  screen: screenZh,
  screenCapacity: screenCapacityZh,

  audit: auditZh,
  footer: (version) => `由 staffsim ${version} 生成。查看本页不需要网络，也不需要脚本。`,
};

const KINDS: Readonly<Record<string, string>> = {
  contacts: '业务类型',
  channels: '渠道',
  lines: '技能组',
  teams: '班组',
  bots: '机器人',
};
const RELATIONS: Readonly<Record<string, string>> = { '<=': '不超过', '>=': '不低于', '<': '低于', '>': '高于' };

import type { Texts } from '../en/texts.js';
import { tierZh } from './tier.js';

/** The words of the charts in Chinese. */
export const chartsZh: Texts['chart'] = {
  heading: '供排班人员参考',
  leftOut: (parts) => `未列出：${parts}。CSV 文件中有全部数据。`,
  restOf: {
    teams: (n) => `另外 ${n} 个班组`,
    promises: (n) => `另外 ${n} 项承诺`,
    types: (n) => `另外 ${n} 类业务`,
    days: (n) => `另外 ${n} 天`,
  },
  time: '时间',

  staffing: {
    heading: '全天人员配置',
    explanation: (several) =>
      `${several ? '取进线最多的一天。' : ''}“排班”是计划人数；“在岗”是到岗且不在培训或会议中的人数；“繁忙”是平均正在处理业务的人数。“需求”是按单队列公式（Erlang A）达标所需的人数，只在班组独自服务一个技能组时画出。下图：在岗比需求多或少几人（没有需求线时与繁忙人数比）。`,
    on: (date, sentence) => `${date}：${sentence}`,
    rostered: '排班',
    duty: '在岗',
    busy: '平均繁忙',
    required: '需求（公式）',
    people: '人数',
    spare: '多于需求',
    free: '空闲（0 以下：繁忙超过在岗）',
    short: '少于需求',
    tight: (time, duty, required) => `${time} 最紧张：在岗 ${duty} 人，需求 ${required} 人。`,
    busiest: (time, busy, duty) => `${time} 最忙：在岗 ${duty} 人中有 ${busy} 人繁忙。`,
    nobody: '这一天无人在岗。',
  },

  shifts: {
    heading: '班次与休息',
    explanation: '按小时列出计划中在工作的人数（含缺勤者）：18 人中有 6 人在休息，写作 12/18。颜色越深，休息的人所占比例越大。',
    caption: (date) => `${date}，最忙的一天。`,
    shift: '班次／小时',
    all: '合计',
    signs: ['无人休息', '不超过四分之一', '不超过一半', '超过一半'],
  },

  heat: {
    heading: '按星期和时段的服务水平',
    explanation: (confidence) =>
      `数字是该时段进线客户中在时限内接通的百分比。颜色只表示置信区间能说明的（所有格子合在一起有 ${confidence} 的把握）：无底色表示达标，灰色（~）表示说不准，颜色越深，离目标越远。`,
    caption: (name, target) => `目标 ${target}。${name}`,
    weak: (times, more) => `比其他时段薄弱的有：${times.join('，')}${more === 0 ? '' : `；另有 ${more} 段`}。`,
    weakTime: (time, level) => `${time}（${level}）`,
    noneLower: '看不出哪个时段比其他时段薄弱。',
    time: '时段',
    signs: ['达标', '说不准', '未达标', '至少低 10 个百分点', '至少低 25 个百分点'],
    nobody: '无人进线',
  },

  waits: {
    heading: '全天等待时长',
    explanation:
      '曲线是该时段进线客户的平均等待时长：各类业务是首次接通前的等待；首次接通之后等待较长的技能组也单独列出。色带包含模拟天数的八成：十天中有一天更低，一天更高。',
    mean: '平均等待',
    band: '八成的天数',
    longest: (time, wait, high) => `${time} 最长：平均 ${wait}，十天中有一天超过 ${high}。`,
    unit: (unit) => `等待（${unit}）`,
    line: (name) => `技能组“${name}”（首次接通之后）`,
  },

  lengths: {
    heading: '客户要等多久',
    explanation: '每 100 位客户中，有多少位在接通或放弃时等待不超过该时长。',
    share: '每 100 位客户',
    wait: (unit) => `等待（${unit}）`,
    text: (p50, p90, p95) => `一半客户等待不超过 ${p50}，90% 不超过 ${p90}，95% 不超过 ${p95}。`,
    noWait: (share, p90, p95) => `${share} 的客户无需等待；90% 等待不超过 ${p90}，95% 不超过 ${p95}。`,
    promise: '承诺',
    curve: '客户占比',
    points: '一半、90%、95% 的客户（P50、P90、P95）',
  },

  lines: {
    heading: '客户在哪里等待',
    explanation: '客户等待人工的每个技能组；等待时长只计该技能组内的等待。',
    behind: '首个技能组之后',
  },

  backlog: {
    heading: '积压的工作',
    explanation:
      '各天未完成的非实时业务（已到达、尚未结束）的数量，以及其中最久一件已积压的时长。色带是平均值的置信区间。没有积压时没有时长。',
    mean: '平均值',
    interval: '置信区间',
    contacts: '积压量',
    age: (unit) => `最久一件的时长（${unit}）`,
    gone: ({ contacts, time, count, of, chance }) =>
      `期初积压的 ${contacts} 件在 ${time} 前全部办结：${of} 次模拟中有 ${count} 次，即 ${chance}。`,
    goneAtEnd: ({ contacts, count, of, chance }) =>
      `期初积压的 ${contacts} 件到期末全部办结的，${of} 次模拟中只有 ${count} 次，即 ${chance}。`,
    notGone: (contacts, of) => `期初积压的 ${contacts} 件到期末仍未全部办结，${of} 次模拟均如此。`,
    end: (open) => `最后一天结束时积压：${open} 件。`,
    endOfDay: '每天结束时的积压',
    day: '日期',
    open: '积压量',
    oldest: '最久一件的时长',
    startingLeft: '期初积压剩余',
    startingGone: '期初积压清空',
  },

  occupancy: {
    heading: '各班组的坐席利用率',
    explanation: '在岗时间中用于处理业务（含话后处理）的比例。按一线、二线排列，最忙的在前。',
    tier: tierZh,
    share: '坐席利用率（%）',
    text: (most, mostShare, least, leastShare) => `最忙：${most}，${mostShare}。最闲：${least}，${leastShare}。`,
    one: (name, share) => `${name}：${share}。`,
  },

  hands: {
    heading: '同时处理的情况',
    explanation:
      '坐席并发数是坐席忙碌时平均同时处理的数量；并发席位使用率是已占用的席位在全部席位中的比例：坐席整天都在忙，也可能还能再接。',
  },

  groups: {
    heading: '新人与熟手',
    explanation: '班组中各类人员的工作情况。速度慢的人在相同时间内完成的少、忙碌的时间长：处理量占比低于人数占比，利用率则更高。',
  },

  flow: {
    heading: '客户的去向',
    explanation: '自上而下从进线开始：色带的宽度表示走这条路的客户数量。',
    stages: ['进线', '入口与机器人', '排队', '坐席'],
    arrived: '进线',
    turnedAway: '未能接入',
    bot: '在机器人处结束',
    joined: '进入排队',
    answered: '接通',
    abandoned: '放弃',
    disconnected: '系统挂断',
    callback: '选择回呼',
    open: '未结束',
    tier: (tier) => `由${tierZh(tier)}坐席办结`,
    tierLabel: tierZh,
    agents: '由坐席办结',
    later: '接通后放弃',
    text: (of, parts) => `约 ${of} 位进线客户中：${parts}。`,
    part: (share, what) => `${share} ${what}`,
    resolved: (share) => `最终 ${share} 得到解决。`,
  },
};

import type { Measure, ScopeKind } from '../../../measures/measure.js';
import { tierZh } from './tier.js';

/** What measures are called in Chinese, by kind and by name. */
type Words = Readonly<Record<string, string>>;

const PERCENTILES: Words = {
  waitP50: '等待时长 P50',
  waitP90: '等待时长 P90',
  waitP95: '等待时长 P95',
  waitP99: '等待时长 P99',
  answerP50: '应答速度 P50',
  answerP90: '应答速度 P90',
  answerP95: '应答速度 P95',
  answerP99: '应答速度 P99',
};

/** What contact types and lines have in common. */
const SERVED: Words = {
  ...PERCENTILES,
  offered: '排队量',
  answered: '接通量',
  abandoned: '放弃量',
  abandonmentRate: '放弃率',
  disconnected: '系统挂断量',
  serviceLevel: '服务水平',
  answeredWithin: '时限内接通量',
  abandonedWithin: '时限内放弃量',
  shortAbandoned: '短时放弃量',
  targetMet: '全期达标概率',
  daysMet: '达标天数占比',
  intervalsMet: '达标时段占比',
  averageSpeedOfAnswer: '平均应答速度',
  averageWait: '平均等待时长',
  longestWait: '最长等待时长',
  delayedShare: '需等待占比',
  averageWaitOfDelayed: '需等待者平均等待',
  timeToAbandon: '平均放弃时长',
  queueLength: '平均排队数',
  turnedAway: '未接入量',
  stillOpen: '未结束量',
};

const CONTACTS: Words = {
  ...SERVED,
  arrived: '进线量',
  turnedAwayShare: '未接入率',
  turnedAwayClosed: '未接入：非服务时间',
  turnedAwayTrunks: '未接入：中继占满',
  turnedAwayLine: '未接入：排队已满',
  turnedAwayBot: '未接入：机器人已满',
  contained: '自助结束量',
  containmentRate: '自助率',
  resolvedByBot: '机器人解决量',
  abandonedLater: '接通后放弃量',
  resolved: '解决量',
  unresolved: '未解决量',
  resolutionRate: '解决率',
  firstContactResolution: '首次解决率',
  handleTime: '平均处理时长',
  workTime: '每次接通的总处理时长',
  escalated: '升级量',
  escalationRate: '升级率',
  transfers: '每次接通的转接次数',
  timeToResolution: '平均解决时长',
  timeToResolutionP50: '解决时长 P50',
  timeToResolutionP90: '解决时长 P90',
  timeToResolutionP95: '解决时长 P95',
  backlog: '积压量',
  backlogAge: '积压中最久一件的时长',
  averageBacklog: '平均积压量',
  startingBacklog: '期初积压剩余',
  startingBacklogGone: '期初积压清空概率',
  startingBacklogTime: '清空期初积压所需时间',
};

const MEASURES: Readonly<Record<ScopeKind, Words>> = {
  contacts: CONTACTS,
  channels: CONTACTS,
  lines: {
    ...SERVED,
    joined: '进入排队量',
    overflowed: '溢出量',
    longestQueue: '最大排队数',
    queueAtEnd: '时段末排队数',
    inHandAtEnd: '时段末处理中',
    left: '时段内放弃量',
  },
  teams: {
    rosteredHours: '排班工时',
    dutyHours: '在岗工时',
    busyHours: '繁忙工时',
    overrunHours: '延时工时',
    occupancy: '坐席利用率',
    utilization: '排班工时利用率',
    averageBusy: '平均繁忙坐席数',
    averageInHand: '平均同时处理数',
    concurrency: '坐席并发数',
    slotUse: '并发席位使用率',
    wrapUpShare: '话后处理占比',
    handled: '处理量',
    handleTime: '平均处理时长',
    handledPerHour: '每小时处理量',
    fairness: '忙闲不均度',
    cost: '成本',
  },
  groups: {
    handled: '处理量',
    handledShare: '占班组处理量',
    handlingShare: '占班组处理时长',
    handleTime: '平均处理时长',
    unresolvedShare: '未解决比例',
    occupancy: '坐席利用率',
  },
  bots: {
    sessions: '会话量',
    contained: '自助结束量',
    handedOn: '转出量',
    refused: '拒绝量',
    averageSessions: '平均同时会话数',
    peakSessions: '会话峰值',
    occupancy: '会话利用率',
    cost: '成本',
  },
  whole: {
    cost: '成本',
    costPerContact: '单次联络成本',
    costPerResolution: '单次解决成本',
    rosteredHours: '排班总工时',
    fullTimeEquivalents: '折合全职人数',
  },
};

/** @returns the measure's own English words where it has no Chinese ones */
export function measureZh(kind: ScopeKind, { name, words }: Measure): string {
  const tier = /^byTier(\d+)$/.exec(name)?.[1];
  return MEASURES[kind][name] ?? (tier === undefined ? words : `${tierZh(Number(tier))}坐席办结量`);
}

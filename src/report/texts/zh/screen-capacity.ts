import type { Texts } from '../en/texts.js';

/** The words of capacity checks on the screen in Chinese. */
export const screenCapacityZh: Texts['screenCapacity'] = {
  run: (replications, seed, confidence) => `每种业务量模拟 ${replications} 次，随机种子 ${seed}；区间的置信度为 ${confidence}`,
  above: (factor) => `高于 ${factor}`,
  below: (factor) => `低于 ${factor}`,
  service: (name, promise) => `${name}：${promise}`,

  untold: '在这样的业务量下没有客户进线，所有目标都没有数值。',
  neverBreaks: (targets, chance, ceiling, recorded) =>
    `${which(targets)}在业务量增至 ${ceiling} 时仍${kept(chance)}${asRecorded(recorded)}，这是测算的上限。`,
  neverHolds: (target, chance, floor) =>
    `在目前的业务量下，“${target}”已不能${kept(chance)}，减少业务量也无济于事：减至 ${floor} 仍然如此。`,
  broken: (target, chance, at, recorded) =>
    `在目前的业务量下，“${target}”已不能${kept(chance)}：业务量最多为目前的 ${at}${asRecorded(recorded)}。`,
  holds: (targets, target, chance, at, recorded) =>
    `${which(targets)}在业务量增至 ${at} 之前都能${kept(chance)}${asRecorded(recorded)}${targets === 1 ? '。' : `；之后“${target}”最先失守。`}`,

  together: '各类业务同步增长',
  now: '目前',
  chance: '目前\n达标概率',
  breaksAt: '失守于',
  line: '最先的技能组',
  interval: '最先的\n时段',
  alone: '只有一类业务增长',
  first: '最先失守的目标',
  miss: '连续未达标的最长时间',
  at: '业务量',
  from: '开始',
  until: '结束',
  eachDay: '每天的达标概率',
  worstDays: '最差几天的达标概率',
  allOfThem: '全部目标',

  mends: (target, factor, figure) => `业务量为 ${factor} 时“${target}”的结果为 ${figure}，补救措施如下`,
  notShown: (gain) => `${gain}（可能出于偶然）`,
  unpaid: '不增加薪酬',
  gained: '服务改善',
  pay: '薪酬',
  hours: '付薪工时',
  perMoney: '每花费 1,000\n的改善',
  perHours: '每 100 小时\n的改善',
  thenAt: '之后\n失守于',
  breaks: (mend, targets) => `“${mend}”会使以下目标失守：${targets}。`,
  leftOut: (reasons) => `未试算：${reasons}。`,
  byHours: '并非所有班组都写明 costPerHour，因此按付薪工时排序。',
  agentThen: (team, day, time) => `班组“${team}”增加一人在岗，${day} ${time}`,
  agentThenDaily: (team, time) => `班组“${team}”每天 ${time} 增加一人在岗`,
  agentAlways: (team) => `班组“${team}”全部班次增加一人`,
  secondRank: (team, line, rank) => `班组“${team}”也接技能组“${line}”（优先级 ${rank}）`,
  containment: (bot, points) => `机器人“${bot}”多解决 ${points} 个百分点`,
  shrinkage: (team, points) => `班组“${team}”的损耗率降低 ${points} 个百分点`,
  noIntervalShown: '在某个时段增加一人（没有哪个时段确实先失守）',
  noOtherTeam: '让其他班组支援（所有班组都已接该技能组）',
  noBot: '改进机器人（该技能组之前没有机器人）',
  noShrinkage: (team) => `${team === null ? '' : `班组“${team}”`}降低损耗率（没有写明损耗率）`,
  noLine: (bot) => `${bot ? '机器人方面' : '针对某个技能组'}的措施（该目标不取决于单个技能组）`,
};

function which(targets: number): string {
  return targets === 1 ? '该目标' : '全部目标';
}

function kept(chance: string | null): string {
  return chance === null ? '达标' : `以 ${chance} 的可能性达标`;
}

function asRecorded(names: string): string {
  return names === '' ? '' : `（${names}按历史记录不变）`;
}

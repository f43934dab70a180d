import type { Texts } from '../en/texts.js';

/** The words of capacity checks in Chinese. */
export const capacityZh: Texts['capacity'] = {
  title: (name) => `业务量还能增加多少？${name}`,
  question: '在服务承诺失守之前，此方案还能承受多少业务量？',
  holds: (factor, percent) => `能承受计划业务量的 ${factor} 倍：${percent}。`,
  more: (percent) => `比计划多 ${percent}`,
  less: (percent) => `比计划少 ${percent}`,
  broken: (factor, percent) => `承受不了计划的业务量：最多到计划的 ${factor} 倍时承诺还能达标，${percent}。`,
  above: (ceiling) => `能承受计划业务量的 ${ceiling} 倍，这是测算的上限。`,
  below: (floor) => `承受不了计划的业务量，业务量减少也无济于事：减到 ${floor} 倍仍不达标。`,
  untold: '无法判断：在这样的业务量下没有客户进线，所有承诺都没有数值。',
  sure: (confidence, low, high) => `有 ${confidence} 的把握：极限在计划业务量的 ${low} 至 ${high} 倍之间。`,
  first: (promise, line, time) =>
    `最先失守的是${promise}${line === null ? '' : `，出现在技能组“${line}”`}${time === null ? '' : `，从 ${time} 开始`}。`,
  chanceMeant: (chance) => `这里的“达标”是指达标的可能性为 ${chance}，而不只是平均达标。`,
  onAverage: '指平均达标；个别日子可能更差。',
  recorded: (names) => `以下业务按历史记录重放，业务量不变：${names}。`,

  card: {
    factor: '承诺失守前的业务量倍数',
    between: (low, high) => `在 ${low} 与 ${high} 之间`,
    period: '整个期间全部达标的概率',
    day: (date) => `最薄弱的一天 ${date} 的达标概率`,
    mend: '对最先失守处最省钱的补救',
  },

  targets: '每项承诺能守到多大业务量',
  target: '承诺',
  now: '按计划',
  breakEven: '失守于',
  line: '最先的技能组',
  interval: '最先的时段',
  miss: '届时连续未达标的最长时间',
  alone: '若只有一类业务增长',
  contact: '业务类型',
  decides: '最先失守的承诺',

  mends: '如何补救最先失守之处',
  mendsText: (factor, by) =>
    `各项措施都在 ${factor} 倍业务量下用同一批客户试算。${by === 'money' ? '同样花费下改善最多的排在最前。' : '班组没有写明成本，因此按每个付薪工时的改善排序。'}`,
  mend: '措施',
  gain: '变化',
  takes: '需要',
  hours: (hours) => `${hours} 个付薪工时`,
  unpaid: '不增加薪酬',
  breaks: (names) => `但会使以下承诺失守：${names}`,
  notShown: '可能出于偶然',
  none: '没有可以试算的措施。',
  leftOut: (reasons) => `未试算：${reasons}。`,
  kinds: {
    agentThen: (team, time) => `班组“${team}”增加一人，${time}`,
    agentThenDaily: (team, time) => `班组“${team}”每天增加一人，${time}`,
    agentAlways: (team) => `班组“${team}”全部班次增加一人`,
    secondRank: (team, line) => `班组“${team}”在本职之后也接技能组“${line}”`,
    containment: (bot, points) => `机器人“${bot}”多解决 ${points} 个百分点`,
    shrinkage: (team, points) => `班组“${team}”的损耗率降低 ${points} 个百分点`,
  },
  reasons: {
    noIntervalShown: '在某个时段增加一人（没有哪个时段确实先失守）',
    noOtherTeam: '让其他班组支援（所有班组都已接该技能组）',
    noBot: '改进机器人（该技能组之前没有机器人）',
    noShrinkage: '降低损耗率（没有写明损耗率）',
    noLine: '针对某个技能组的措施（该承诺不取决于单个技能组）',
  },

  risk: (chance, days) => `按计划，整个期间全部达标的概率为 ${chance}${days === '' ? '。' : `；最薄弱的日子：${days}。`}`,
  riskDay: (date, chance) => `${date} ${chance}`,
  riskMiss: (promise, duration, from, factor) => `在 ${factor} 倍业务量下，${promise}从 ${from} 起连续 ${duration}未达标。`,

  curve: {
    heading: '服务随业务量的变化',
    explanation: '各类业务量同步增长时，每项承诺会怎样。竖线是失守点，旁边的色带是其置信区间。',
    volume: '计划业务量的倍数',
    measure: '均值',
    band: '置信区间',
    target: '承诺值',
    breaks: '失守点',
    text: (at) => `失守于 ${at}。`,
  },
  days: {
    heading: '每天的达标概率',
    explanation: '按计划业务量，考虑业务量和缺勤的波动，每天全部承诺达标的可能性。',
    chance: '概率（%）',
    text: (worst, best) => `最薄弱：${worst}。最好：${best}。`,
  },
};

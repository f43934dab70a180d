import type { Texts } from '../en/texts.js';

/** The words of capacity checks in Chinese, on the screen and on the page. */
export const capacityZh: Texts['capacity'] = {
  title: (name) => `业务量还能增加多少？${name}`,
  run: (replications, seed, confidence) => `每种业务量模拟 ${replications} 次，随机种子 ${seed}；区间的置信度为 ${confidence}`,

  question: '业务量增加多少，服务承诺才会不达标？',
  holds: (factor, percent, sure) => `${sure ? '' : '大概'}能承受计划业务量的 ${factor} 倍：${percent}。`,
  barely: (factor) => `已到极限：业务量最多到计划的 ${factor} 倍时承诺还能达标，不能确定可以更多。`,
  more: (percent) => `比计划多 ${percent}`,
  less: (percent) => `比计划少 ${percent}`,
  broken: (factor, percent, sure) => `${sure ? '' : '大概'}承受不了计划的业务量：最多到计划的 ${factor} 倍时承诺还能达标，${percent}。`,
  above: (ceiling) => `能承受计划业务量的 ${ceiling} 倍，这是测算的上限。`,
  below: (floor) => `承受不了计划的业务量，业务量减少也无济于事：减到 ${floor} 倍仍不达标。`,
  untold: '无法判断：在这样的业务量下没有客户进线，所有承诺都没有数值。',
  sure: (confidence, low, high) => `有 ${confidence} 的把握：极限在计划业务量的 ${low} 至 ${high} 倍之间。`,
  first: (promise, line, time) =>
    `最先不达标的是${promise}${line === null ? '' : `，出现在技能组“${line}”`}${time === null ? '' : `，从 ${time} 开始`}。`,
  chanceMeant: (chance) => `这里的“达标”是指达标的概率为 ${chance}，而不只是平均达标。`,
  onAverage: '指平均达标；个别日子可能更差。',
  recorded: (names) => `以下业务按历史记录重放，业务量不变：${names}。`,

  card: {
    factor: '达标上限（业务量倍数）',
    between: (low, high) => `在 ${low} 与 ${high} 之间`,
    period: '按计划，整个期间全部达标的概率',
    day: (date, others) =>
      `${others === 0 ? '最薄弱的一天' : `最薄弱的 ${others + 1} 天（彼此分不出高下）之一`}（${date.replace(/（(.+)）$/, '，$1')}）全部服务水平的达标概率`,
    cheapest: (by) => `单独采用即可全部达标的${by === 'money' ? '最省钱的措施（按已写明的成本）' : '付薪工时最少的措施'}`,
    plan: (sure) => `同时采用，全部承诺${sure ? '' : '大概'}都能达标`,
  },

  targets: '每项承诺的达标上限',
  target: '承诺',
  now: '按计划',
  breakEven: '达标上限',
  aboveAll: (factor) => `高于 ${factor}`,
  belowAll: (factor) => `低于 ${factor}`,
  line: '最先的技能组',
  interval: '最先的时段',
  miss: '连续未达标的最长时间',
  at: '业务量',
  from: '开始',
  until: '结束',
  alone: '若只有一类业务增长',
  decides: '最先不达标的承诺',
  alreadyMissed: (promises) => `按计划业务量已经不达标，因此不列为其他业务增长时最先不达标的承诺：${promises}。`,

  mends: '如何改进',
  standing: (promise, figure) => `${promise}（${figure}）`,
  mendsOf: (promises, factor) => `业务量为计划的 ${factor} 倍时未达标或不确定的承诺：${promises}。`,
  mendsText: (factor, by) =>
    `各项措施都在 ${factor} 倍业务量下用同一批客户单独试算。${by === 'money' ? '同样花费下改善最多的排在最前' : '并非所有班组都写明成本，因此按每个付薪工时的改善排序'}，会使其他承诺不达标的排在最后。`,
  together: '全部承诺：全期达标概率',
  togetherWithout: (chance) => `不采取任何措施时，此业务量下全部承诺全期达标的概率为 ${chance}。`,
  signs: '▲ 和 ▼：确实好于或差于不采取该措施。',
  mendsFor: (promise) => `针对${promise}`,
  mend: '措施',
  gain: '变化',
  takes: '需要',
  perMoney: '每花费 1,000 的变化',
  perHours: '每 100 工时的变化',
  breakEvenThen: '采用后首个承诺的上限',
  effects: '对每项承诺的影响',
  promises: '每项承诺',
  hours: (hours) => `${hours} 个付薪工时`,
  unpaid: '不增加薪酬',
  payNotStated: '未写明花费',
  unpriced: { training: '培训费用未计', bot: '改进机器人的费用未计', absence: '降低损耗的费用未计' },
  saved: (amount) => `节省 ${amount}`,
  alsoCharged: (pay, amount, more) => `${pay}，按次计费${more ? '增加' : '减少'} ${amount}`,
  charged: '“需要”一栏已含按次计费（costPerContact）的确有变化的部分。',
  byOthers: '但其他客户等得更久',
  breaks: (names) => `会使以下承诺不达标：${names}`,
  longer: (whom) => `其他客户等得更久：${whom}`,
  longerIn: (line, before, after) => `技能组“${line}”（由 ${before}变为 ${after}）`,
  longerOf: (who, before, after) => `“${who}”的客户（由 ${before} 变为 ${after}）`,
  lessSure: (which) => `以下承诺全期达标的概率下降：${which}`,
  lessSureOf: (promise, before, after) => `${promise}由 ${before} 变为 ${after}`,
  notShown: '可能出于偶然',
  worse: '变差',
  none: '没有可以试算的措施。',
  cheapest: (mend, pay, by) =>
    `单独采用就能使全部承诺达标的措施中，${by === 'money' ? '按已写明的成本最省钱' : '付薪工时最少'}的是${mend}，${pay}。`,
  enoughUnpriced: (mends) => `以下措施单独采用也确实能使全部承诺达标，但费用没有写明，不与薪酬比较：${mends}。`,
  cheaperInDoubt: (count) => `另有 ${count} 项花费不更多的措施大概也能使全部承诺达标，但可能出于偶然。`,
  noCheapest: (count, tried, hidden) => {
    const unseen = hidden === 0 ? '' : `（其中 ${hidden} 项未列出）`;
    return `试算的 ${tried} 项措施中，有 ${count} 项单独采用就确实能使全部承诺达标${unseen}${count === 1 ? '。' : '，不能确定哪一项最省钱。'}`;
  },
  notShownHere: (count) => `另外试算的 ${count} 项未列出，CSV 文件中有全部措施。`,
  onDuty: '“某个时段增加一人”是指在岗多一人：因有损耗，排班和付薪的人数要更多；“全部班次增加一人”是指排班多一人，所以花费可能反而更少。',
  noneAlone: (factor) => `业务量为计划的 ${factor} 倍时，没有哪项措施单独采用就确实能使全部承诺达标。`,
  leftOut: (reasons) => `未试算：${reasons}。`,
  plan: {
    heading: '怎样使全部承诺达标',
    found: (steps, factor, sure) => `业务量为计划的 ${factor} 倍时，同时采用以下措施，全部承诺${sure ? '' : '大概'}都能达标：${steps}。`,
    best: (steps, factor, tried, missed) =>
      `业务量为计划的 ${factor} 倍时，试算的 ${tried} 种组合都不能使全部承诺达标。最好的一种仍有${missed}不达标：${steps}。`,
    nothing: (tried) =>
      `没有找到能使承诺更接近达标的办法：增加人员、由其他班组支援或调整优先级，${tried === 0 ? '单独采用都没有帮助' : `共试算 ${tried} 种组合`}。`,
    takes: (pay) => `需要：${pay}。`,
    but: (harm) => `但${harm}。`,
    breaks: (factor, who) => `采用后最先不达标的是“${who}”，上限为 ${factor}。`,
    notLeast: '这是逐步试出来的，其中每一项都不可缺少；也许还有更省的办法。',
    without: '不采用',
    with: '全部采用后',
  },
  kinds: {
    agentThen: (team, time, count) => `班组“${team}”增加${counted(count)}人，${time}`,
    agentThenDaily: (team, time, count) => `班组“${team}”每天增加${counted(count)}人，${time}`,
    agentAlways: (team, count) => `班组“${team}”全部班次增加${counted(count)}人`,
    secondRank: (team, line, rank) => `班组“${team}”也接技能组“${line}”（接待顺序 ${rank}）`,
    priority: (contact, line, priority) => `“${contact}”在技能组“${line}”的优先级设为 ${priority}`,
    containment: (bot, points) => `机器人“${bot}”多解决 ${points} 个百分点`,
    shrinkage: (team, points) => `班组“${team}”的损耗率降低 ${points} 个百分点`,
  },
  reasons: {
    noIntervalShown: '在某个时段增加一人（没有哪个时段确实先不达标）',
    noOtherTeam: '让其他班组支援（所有班组都已接该技能组）',
    noBot: '改进机器人（该技能组之前没有机器人）',
    noShrinkage: '降低损耗率（没有写明损耗率）',
    byName: '全部班次增加一人（班表逐人排定，各人时间不同）',
    noLine: '针对某个技能组的措施（该承诺不取决于单个技能组）',
    tooMany: '其余措施（数量太多，无法一一试算）',
  },

  risk: (chance, days) => `按计划，整个期间全部达标的概率为 ${chance}${days === '' ? '。' : `；${days}。`}`,
  riskDays: (days, more) =>
    `${days.length === 1 ? '最薄弱的一天' : '最薄弱的日子（彼此分不出高下）'}：${days.join('；')}${more === 0 ? '' : `；另有 ${more} 天`}`,
  noDayWeaker: '看不出哪一天比其他日子更薄弱',
  riskDay: (date, chance) => (date.endsWith('）') ? `${date}${chance}` : `${date} ${chance}`),
  riskMiss: (promise, duration, from, factor) => `在 ${factor} 倍业务量下，${promise}从 ${from} 起连续 ${duration}未达标。`,

  curve: {
    heading: '服务随业务量的变化',
    explanation: '各类业务量同步增长时，每项承诺会怎样。竖线是达标上限，旁边的色带是其置信区间。',
    volume: '计划业务量的倍数',
    measure: '均值',
    band: '置信区间',
    target: '承诺值',
    breaks: '达标上限',
    text: (at) => `达标上限：${at}。`,
  },
  days: {
    heading: '每天的达标概率',
    worst: '最薄弱几天的达标概率',
    allOfThem: '全部承诺',
    explanation: '按计划业务量，考虑业务量和缺勤的波动，每天全部服务水平达标的可能性。',
    chance: '概率（%）',
    text: (weakest) => `${weakest}。`,
  },
};

function counted(count: number): string {
  return count === 1 ? '一' : ` ${count} `;
}

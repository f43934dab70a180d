import type { Texts } from '../en/texts.js';

/** The words of results on the screen in Chinese. */
export const screenZh: Texts['screen'] = {
  period: (from, to, days, timezone, interval) =>
    `${days === 1 ? from : `${from}至 ${to}，共 ${days} 天`}，${timezone}，每个时段 ${interval}`,
  run: (replications, seed) => `模拟 ${replications} 次，随机种子 ${seed}`,
  meant: (confidence) => `± 为 ${confidence} 置信区间`,
  onlyOne: '只模拟一次，无法判断数字的可靠程度',
  together: (first, second) => `${first}；${second}`,

  all: '全部',

  sections: {
    types: '业务类型',
    outcomes: '处理结果',
    channels: '渠道',
    lines: '技能组',
    teams: '班组',
    bots: '机器人',
    whole: '总体',
  },

  targets: {
    heading: '服务水平',
    promise: '承诺',
    ofAll: '计算口径',
    counted: {
      offered: '排队量',
      answered: '接通量',
      exceptQuick: '排队量，不含\n时限内放弃',
      quickCounts: '排队量，时限内\n放弃视为达标',
      arrived: '转人工的\n进线量',
    },
    reached: '结果',
    period: '全期达标\n概率',
    days: '达标天数\n占比',
    intervals: '达标时段\n占比',
    required: '要求',
    grade: { kept: '达标', likelyKept: '可能达标', likelyMissed: '可能未达标', missed: '未达标' },
    within: (target, time) => (target === null ? `${time}内` : `${time}内 ${target}`),
  },

  comparison: {
    title: (baseline) => `与“${baseline}”对比`,
    run: (replications, seed) => `各方案面对同一批客户，各模拟 ${replications} 次，随机种子 ${seed}`,
    onlyOne: '只模拟一次，无法判断差异的可靠程度',
    meant: (confidence) => `± 为差异的 ${confidence} 置信区间`,
    corrected: (meant, scenarios, looks, confidence) => {
      const reasons = [scenarios > 1 ? `${scenarios} 个方案` : '', looks > 1 ? `${looks} 次查看结果` : ''];
      return `${meant}：已按 ${reasons.filter((reason) => reason !== '').join('、')}校正，合起来的置信度为 ${confidence}`;
    },
    changed: '改动',
    notThere: '无',
    unchanged: '写法没有任何不同。',
    onlyInBaseline: (names) => `只在基准方案中有：${names}。`,
    onlyHere: (names) => `只在此方案中有：${names}。`,
    service: '服务',
    waits: '等待',
    work: '工作量与成本',
    baseline: '基准方案',
    plan: '此方案',
    difference: '差异',
    verdict: '判断',
    more: '得出定论\n还需模拟',
    verdicts: {
      better: '更好',
      worse: '更差',
      higher: '更高',
      lower: '更低',
      'no difference shown': '看不出差异',
    },
    noneShown: {
      contacts: (names) => `以下业务类型看不出差异：${names}。`,
      channels: (names) => `以下渠道看不出差异：${names}。`,
      lines: (names) => `以下技能组看不出差异：${names}。`,
      teams: (names) => `以下班组看不出差异：${names}。`,
      bots: (names) => `以下机器人看不出差异：${names}。`,
      whole: (names) => `以下总体指标看不出差异：${names}。`,
    },
    ranking: '排名',
    toBest: '与其余方案中\n最好者之差',
    mayBeBest: '可能最好',
    best: (confidence, measure, names) =>
      names.length === 1
        ? `按 ${measure}，有 ${confidence} 的把握说最好的是“${names[0]}”。`
        : `按 ${measure}，有 ${confidence} 的把握说最好的是以下 ${names.length} 个之一：${names.map((name) => `“${name}”`).join('、')}。`,
  },

  doubts: {
    imprecise: (measure, replications) => `模拟 ${replications} 次（允许的上限 run.precision.most）后，${measure} 仍未达到要求的精度`,
    open: (contacts) => `平均有 ${contacts} 件在期末 60 天后仍未结束，处理结果的各项数字都不含它们`,
    same: '写法与基准方案没有任何不同，无从比较',
    otherDays: '日期与基准方案不同：业务量、工时和成本属于不同期间，相同的客户也更少',
    recorded: '按历史记录重放（arrivals: log），其他业务增长时其业务量不变',
  },
};

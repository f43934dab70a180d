import type { Texts } from '../en/texts.js';

/** The words of a run in Chinese, on the screen and on the page. */
export const runZh: Texts['run'] = {
  question: (promises) => (promises === 0 ? '按此方案会怎样？' : '此方案能兑现服务承诺吗？'),
  questionOfSeveral: '哪些方案能兑现服务承诺？',
  several: (count) => `${count} 个方案对照`,
  verdict: { kept: '能。', likelyKept: '大概能。', likelyMissed: '大概不能。', missed: '不能。', unknown: '无法判断。' },
  allKept: (count) => `${count} 项服务承诺全部达标。`,
  missed: (missed, count) => (missed === count ? `${count} 项服务承诺均未达标。` : `${count} 项服务承诺中有 ${missed} 项未达标。`),
  serviceReached: (level, name, within, target, until) => {
    const done = { answer: '接通', reply: '回复', resolved: '解决' }[until];
    return `“${name}”业务 ${within}内${done} ${level}；承诺为 ${target}。`;
  },
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
  restKept: (count) => `另有 ${count} 项承诺达标，未列出。`,
  restMissed: (count) => `另有 ${count} 项承诺未列出，全部见 summary.csv。`,

  sections: {
    types: '业务类型',
    outcomes: '处理结果',
    channels: '渠道',
    lines: '技能组',
    teams: '班组',
    groups: '人员分组',
    bots: '机器人',
    whole: '总体',
  },
  all: '全部',
};

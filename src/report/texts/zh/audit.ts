import type { Texts } from '../en/texts.js';

/** The words of the part for auditors in Chinese. */
export const auditZh: Texts['audit'] = {
  heading: '供审核人员参考',
  definitions: '服务水平的计算口径',
  type: '业务类型',
  promise: '承诺',
  definition: '服务水平',
  counts: {
    offered: '时限内接通量 ÷ 排队量',
    answered: '时限内接通量 ÷ 接通量',
    exceptQuick: '时限内接通量 ÷ 排队量（不含时限内放弃者）',
    quickCounts: '（时限内接通量 + 时限内放弃量）÷ 排队量',
    arrived: '时限内接通量 ÷ 进线量（不含在机器人处结束者；未能接入者计算在内）',
  },
  shortAbandons: {
    leftOut: (time) => `不到 ${time}即放弃者不计入`,
    kept: (time) => `不到 ${time}即放弃者按时限内接通计`,
  },
  noPromise: '没有任何业务类型写明服务水平。',
  run: '模拟说明',
  scenario: '方案',
  file: '文件',
  hash: '输入文件的 SHA-256',
  set: '命令行所作的改动',
  seed: '随机种子',
  replications: '模拟次数',
  confidence: '区间的置信度',
  version: 'staffsim 版本',
  again: '输入、随机种子和版本相同，在任何电脑上得到的数字都完全一致。',
  warnings: '提示',
  noWarnings: '无。',
  register: '假设清单',
  registerText: (shown, all) =>
    shown === all ? '全部输入及其来源。' : `${shown} 项明确填写的输入，以及所用文件；全部 ${all} 项（含默认值）见 assumptions.csv。`,
  registerOther: (shown, all) =>
    all === 0
      ? '所有输入与第一个方案相同。'
      : shown === all
        ? '与第一个方案不同之处：'
        : `与第一个方案不同之处（${all} 项中的 ${shown} 项；全部见 assumptions.csv）：`,
  key: '输入项',
  value: '值',
  unit: '单位',
  source: '来源',
  limits: '模拟没有考虑的因素',
  limitItems: [
    '除偶然差异外，同一班组（有人员分组的，同一组）的坐席彼此相同：不会越来越熟练，也不会疲劳，不会因排队人多而加快。',
    '客户不知道队伍有多长，不会因此更早放弃；放弃或未能接入的客户不会再来，因此差的日子里进线量偏低。',
    '坐席不会中途被打断去处理另一件：手上的业务先处理完。',
    '转接本身不占用时间。',
    '每件业务的处理时长、客户耐心和结果彼此独立。若所写的分布不对，结果也不对，而任何区间都反映不出来。',
    '系统不会出故障：线路和机器人始终可用。',
    '区间只说明数字中有多少出于偶然，不说明业务量预测得准不准。',
  ],
};

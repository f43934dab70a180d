import type { Texts } from '../en/texts.js';

/** The words of `staffsim check` in Chinese. */
export const checkZh: Texts['check'] = {
  fine: '没有问题',
  severity: { error: '错误', warning: '提示' },
  warnings: (count) => `${count} 条提示`,
  errors: (count) => `${count} 处错误`,

  types: '业务类型',
  open: '服务时间',
  expected: '预测\n业务量',
  busiest: '最忙\n时段',
  work: '单次\n人工处理时长',
  patience: '平均\n耐心时长',
  promise: '服务承诺',
  always: '全天',
  endless: '不放弃',
  type: (name, channel) => `${name}（${CHANNELS[channel] ?? channel}）`,

  lines: '技能组',
  contacts: '业务量',
  erlangs: '平均话务量\n（爱尔兰）',
  takenBy: '承接班组',
  nobody: '无人承接',

  teams: '班组',
  rostered: '排班\n最多',
  onDuty: '在岗\n最多',
  paid: '付薪工时\n合计',
  cost: '小时成本',
  overtime: '加班\n小时成本',
  perContact: '单次\n联络成本',
  skills: '技能',
  skill: (name, own) => (own.length === 0 ? name : `${name}（${own.join('，')}）`),
  rank: (rank) => `优先级 ${rank}`,
  speed: (speed) => `速度 ${speed}`,
  after: (time) => `等待满 ${time}后`,

  bots: '机器人',
  sessions: '会话数',
  unlimited: '不限',

  required: '要求',
};

/** The channels that are built in; others have the planner's own names. */
const CHANNELS: Readonly<Record<string, string>> = { phone: '电话', chat: '在线客服' };

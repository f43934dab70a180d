import type { Pace } from '../../../scenario/workload/hands.js';
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
  backlog: '期初积压',
  upTo: (contacts, age) => `${contacts} 件，最久 ${age}`,
  work: '单次\n人工处理时长',
  patience: '平均\n耐心时长',
  promise: '服务承诺',
  always: '全天',
  endless: '不放弃',
  type: (name, channel) => `${name}（${channelZh(channel)}）`,

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
  unresolved: (factor) => `未解决比例为 ${factor} 倍`,

  tenure: '人员构成',
  group: (name, share, people, own) => `${name}：${[share, `最多 ${people} 人`, ...own].join('，')}`,

  hands: '同时处理',
  atATime: (channel, count, paces) => {
    const [alone, together, ...more] = paces;
    const start = `${channelZh(channel)}：同时 ${count} 个`;
    if (alone.factor === 1 && together === undefined) return count === 1 ? start : `${start}，每个用时与单独处理相同`;
    if (alone.factor === 1 && more.length === 0 && together.from === 2) return `${start}，此时每个用时为单独处理的 ${together.factor} 倍`;
    return `${start}，${longer('每个', paces)}`;
  },
  oneChannel: '同一时间只处理一种渠道',
  setAside: (channels) => `有实时业务等待时暂放${channels}`,
  places: (count, takes) => `并发席位 ${count} 个：${takes.join('，')}`,
  takes: (channel, places) => `${channelZh(channel)}占 ${places} 个`,
  pace: (channel, paces) => longer(channelZh(channel), paces),

  shifts: '班次',
  shift: (team, shift) => `${team}：${shift}`,
  byName: '逐人排班',
  people: '人数',
  starts: '开始',
  length: '时长',
  times: '班数',
  breaks: '每人的休息',
  pause: (length, after, until, paid) =>
    `上班${until === null ? `满 ${after}后` : `满 ${after}至 ${until}错峰`}休息 ${length}${paid ? '' : '（不计薪）'}`,

  bots: '机器人',
  sessions: '会话数',
  unlimited: '不限',

  required: '要求',
};

/** The channels that are built in; others have the planner's own names. */
const CHANNELS: Readonly<Record<string, string>> = { phone: '电话', chat: '在线客服' };

function channelZh(name: string): string {
  return CHANNELS[name] ?? name;
}

/** `在线客服手上有 2 个时用时为原来的 1.2 倍，3 个时 1.5 倍` */
function longer(subject: string, paces: readonly Pace[]): string {
  const slowed = paces.filter(({ factor }) => factor !== 1);
  if (slowed.length === 0) return `${subject}用时不变`;
  const parts = slowed.map(({ from, to, factor }, index) => {
    const count = from === to ? `${from}` : `${from} 至 ${to}`;
    return index === 0 ? `手上有 ${count} 个时用时为原来的 ${factor} 倍` : `${count} 个时 ${factor} 倍`;
  });
  return `${subject}${parts.join('，')}`;
}

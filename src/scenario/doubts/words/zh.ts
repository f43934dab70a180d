import { HOUR, SECOND } from '../../../kit/units.js';
import { withCommas } from '../../../kit/with-commas.js';
import type { DoubtWords } from '../doubt.js';
import { apart, firstOf, momentOf, percent, rounded } from './figures.js';

/** Doubts in Simplified Chinese. */
export const doubtsZh: DoubtWords = {
  noServiceLevel: ({ types, all }) =>
    `${all ? '' : `业务${listed(types)}`}没有写明服务水平，例如 serviceLevel: { within: 20 s, target: 80% }`,
  nobodyComes: ({ type }) => `业务“${type}”没有任何业务量`,
  comesWhileClosed: ({ types }) => {
    const texts = types.map(({ name, share, contacts }) => `“${name}”的 ${percent(share)}（${rounded(contacts)} 件）`);
    return `有业务量落在非服务时间：${texts.join('、')}；这时要转人工的客户无法接入`;
  },
  neverGivesUp: ({ types }) => {
    const who = types.map(({ name, steps }) => (steps.length === 0 ? `“${name}”` : `“${name}”（步骤${listed(steps)}）`));
    return `业务${who.join('、')}的客户从不放弃：人手不足时，等待时长会远高于实际`;
  },
  outsideCalendar: ({ rows }) => `${withCommas(rows)} 条历史记录不在模拟日期之内，未使用`,
  lostStep: ({ step }) => `没有任何客户会走到步骤“${step}”`,
  idlePlace: ({ step, patience }) =>
    patience
      ? `步骤“${step}”写有自己的 patience，排队位置和耐心时长本来就重新计算，place: new 不起作用`
      : `没有客户在别处未接通就转到步骤“${step}”，所有人本来就从队尾排起，place: new 不起作用`,
  oddMean: ({ of, mean }) => `平均${MEANS[of]}为 ${timeOf(mean)}，单位是否写对了？`,
  littleLeftOver: ({ share }) => `只剩 ${percent(share)} 算作解决；其余比例是否本应加到 100%？`,
  noShrinkage: ({ teams }) =>
    `班组${listed(teams)}没有写明损耗率：排班的人全部时间都在接待，没有培训和会议；若确实如此，请写 shrinkage: 0%`,
  idleTeam: ({ team, skills, meant }) => `班组“${team}”没有用处：没有任何流程步骤需要它的技能${listed(skills)}${hint(meant)}`,
  idleSkills: ({ skills, meant }) => `没有任何流程步骤需要技能${listed(skills)}${hint(meant)}`,
  rankDefeatsPriority: ({ team, before, later }) =>
    `班组的接待顺序盖过了业务的优先级：“${team}”先接“${before.skill}”（rank ${before.rank}）再接“${later.skill}”（rank ${later.rank}），` +
    `即使“${later.skill}”里等的是优先级 ${later.priority}，而“${before.skill}”里只是优先级 ${before.priority}`,
  emptyGroup: ({ team, group, share, people }) =>
    `班组“${team}”最多 ${people} 人，按 ${percent(share)} 分不到 1 人，因此始终没有人属于“${group}”`,
  allFaster: ({ team }) => `班组“${team}”的所有人都比流程中写的处理时长快；流程中的时长是速度为 1 的人（通常是熟手）的时长`,
  idleUnresolved: ({ skills }) =>
    `这个倍数不起作用：需要技能${listed(skills)}的步骤都没有以 unresolved 结束的可能；可写 next: { unresolved: 6% }`,
  cheapOvertime: ({ team, overtimePerHour, costPerHour }) =>
    `班组“${team}”的加班小时成本 ${overtimePerHour} 低于正常小时成本 ${costPerHour}；overtimePerHour 应写加班一小时的全部成本，而不是在 costPerHour 之外的加价`,
  onlyOvertime: ({ team }) => `班组“${team}”只有加班有成本，排班工时没有成本；请同时写明 costPerHour`,
  callersTogether: ({ channel, count }) =>
    `渠道“${channel}”写的是同时处理 ${count} 个：没有人能同时和${count === 2 ? '两' : '几'}位客户通话`,
  slowedTooMuch: ({ channel, count, factors: [before, then], fewer }) =>
    `渠道“${channel}”：同时处理 ${count} 个时，每人每小时完成的${fewer ? '反而少于' : '并不多于'}同时处理 ${count - 1} 个：` +
    `每个用时从 ${before} 倍变为 ${then} 倍`,
  slowdownFalls: ({ channel, count, factors: [before, then] }) =>
    `渠道“${channel}”：同时处理 ${count} 个时每个用时为 ${then} 倍，反而短于 ${count - 1} 个时的 ${before} 倍；` +
    '各倍数依次对应手上有 1、2、3… 个',
  slowedAlone: ({ channel, factor, meant }) =>
    `渠道“${channel}”：手上只有 1 个时用时就已是 ${factor} 倍；第一个倍数对应 1 个，是否应依次为 ${meant.join('、')}？`,
  costsNothing: ({ team, channel, beside }) =>
    `班组“${team}”的坐席手上可同时有渠道“${channel}”和“${beside}”的业务，而“${channel}”的用时与单独处理相同，因为没有写明它与其他业务同时处理时的减速倍数；若确实如此，请写 slowdown: [1, 1]`,
  outsideHours: ({ outsideHours, allHours, types }) =>
    `${rounded(allHours)} 个排班工时中有 ${rounded(outsideHours)} 个不在业务${listed(types)}的服务时间内`,
  idleBot: ({ bot }) => `没有任何流程步骤用到机器人“${bot}”`,
  neverServed: ({ line }) => `技能组“${line}”有业务量时，从来没有能承接它的人在岗`,
  notServed: ({ line, intervals, from, to }) =>
    `技能组“${line}”有业务量而无人在岗的时段共 ${withCommas(intervals)} 个，第一个是 ${span(from, to)}`,
  tooFewPeople: ({ lines, teams, from, to, intervals, work, people, endless }) => {
    const others = intervals === 1 ? '' : `（这样的时段共 ${withCommas(intervals)} 个，这是最严重的）`;
    const outcome = endless ? '有客户从不放弃，队伍会越排越长' : '接不了的客户会一直等到放弃';
    const [needed, there] = apart(work, people);
    return (
      `技能组${listed(lines)}人手不足：${span(from, to)}${others}的业务量需要 ${needed} 人一直忙碌，` +
      `而班组${listed(teams)}在岗只有 ${there} 人；${outcome}`
    );
  },
  neverDone: ({ lines, teams, work, people }) => {
    const [needed, there] = apart(work / HOUR, people / HOUR);
    return (
      `技能组${listed(lines)}的非实时业务永远做不完：整个模拟期需要 ${needed} 小时，` +
      `而班组${listed(teams)}在岗只有 ${there} 小时；积压会越来越多`
    );
  },
  namelessRow: ({ of }) => `此行没有写明${ROWS[of]}，未使用`,
  strangeRows: ({ of, name, meant }) => `没有名为“${name}”的${ROWS[of]}，相应各行未使用${hint(meant)}`,
  oddHandlingTime: ({ seconds }) => `处理时长为 ${seconds} 秒；此列按秒读取`,
  handlingTimesOff: ({ mean, journey }) => `处理时长平均为 ${timeOf(mean)}，而流程中写的是 ${timeOf(journey)}；此列按秒读取`,
  noHandlingTime: ({ rows }) =>
    `有 ${withCommas(rows)} 行的处理时长为 0 秒：未接通的客户没有处理时长；请留空，处理时长就按流程中所写随机产生`,
  patienceIsWait: ({ rows }) =>
    `有 ${withCommas(rows)} 行的耐心时长看起来是接通前的等待时长，而接通的客户本来还愿意等多久无从得知；已接通的请留空`,
  longRow: ({ type, length }) =>
    `此行“${type}”的业务量会平摊到下一行之前的 ${Number((length / HOUR).toFixed(2))} 小时；若其间没有业务量，请加一行 volume 为 0`,
  noVolumes: ({ type, from, to }) =>
    `“${type}”${from === null ? `从 ${moment(to ?? '')} 起` : `在 ${moment(from)} 之前`}没有业务量数据，按无业务量处理`,
  daysWithoutVolume: ({ type, count, first }) =>
    `“${type}”有 ${withCommas(count)} 个服务日没有业务量数据${count === 1 ? `（${date(first)}）` : `，第一个是 ${date(first)}`}，这些天按无业务量处理`,
  closedThroughout: ({ type, of, count, first }) => {
    const why = of === 'day' ? '全天不服务' : '其中每一天都不服务或权重为 0';
    return `“${type}”在 ${PERIODS[of](date(first))}${count === 1 ? '' : `等 ${withCommas(count)} ${COUNTERS[of]}`}的业务量没有可以分配的时间：${why}`;
  },
  lastRowHolds: ({ team, agents, length, daily }) =>
    `最后一行“${team}”的 ${rounded(agents)} 人会一直在岗 ${rounded(length / HOUR)} 小时，直到${daily ? '次日的第一行' : '模拟期结束'}；若其间无人在岗，请加一行 agents 为 0`,
  entryNever: ({ dates }) => `这一条在模拟日期内没有任何一天适用：${dates.join('、')}`,
  entryCovered: () => '这一条不起作用：它的所有时间都已被前面的条目占用，以先写的为准；请把它写到前面',
  tooManyAway: ({ team, from, to, there, away, times }) => {
    const others = times === 1 ? '' : `（这样的时段共 ${withCommas(times)} 个，这是第一个）`;
    return `班组“${team}”排班只有 ${rounded(there)} 人，却要减去 ${rounded(away)} 人：${span(from, to)}${others}；此时按无人在岗处理`;
  },
  unreadColumn: ({ heading, meant }) => `“${heading}”列未读取；若改名为 ${meant}，就会作为${COLUMNS[meant]}读取`,
  dottedThousands: ({ number }) =>
    `${number} 读作略大于 ${number.split('.', 1)[0] ?? ''}；若小数点是千位分隔符，请写 ${number.replace('.', '')}`,
  startTwice: ({ clock, date, timezone }) => `在 ${timezone}，${date} 时钟拨回，${clock} 会出现两次；班次从第一次开始`,
  hourTwice: ({ moment: written, timezone }) =>
    `在 ${timezone}，时钟拨回时 ${written} 会出现两次；这里取第一次，在后面加上时差（${written}+01:00）就能区分`,
  zoneWithoutSummer: ({ timezone, meant }) =>
    `${timezone} 没有夏令时；若当地实行夏令时，请${meant === null ? '写地名，例如 Europe/Vienna' : `写 ${meant}`}`,
};

const COLUMNS = { aht_s: '平均处理时长（秒）', time_s: '处理时长（秒）', patience_s: '耐心时长（秒）', unpaid: '不计薪标记' };

const MEANS = { time: '处理时长', wrapUp: '话后处理时长', patience: '耐心时长' };
const ROWS = { contact: '业务类型', team: '班组' };
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** A day, week or month by its first day. */
const PERIODS = { day: (day: string) => day, week: (day: string) => `${day}起的一周`, month: (day: string) => `${day}起的一个月` };
const COUNTERS = { day: '天', week: '周', month: '个月' };

/** `“甲”、“乙”`; of many the first ones and how many there are in all. */
function listed(names: readonly string[]): string {
  const { shown, more } = firstOf(names);
  return `${shown.map((name) => `“${name}”`).join('、')}${more > 0 ? `等 ${shown.length + more} 个` : ''}`;
}

function timeOf(milliseconds: number): string {
  return milliseconds >= HOUR ? `${rounded(milliseconds / HOUR)} 小时` : `${rounded(milliseconds / SECOND)} 秒`;
}

function hint(meant: string | null): string {
  return meant === null ? '' : `；是否想写“${meant}”？`;
}

/** `2026-11-09（周一）08:00` */
function moment(iso: string): string {
  const { weekday, date, time } = momentOf(iso);
  return `${date}（${WEEKDAYS[weekday]}）${time}`;
}

/** `2026-11-09（周一）` */
function date(iso: string): string {
  const found = momentOf(iso);
  return `${found.date}（${WEEKDAYS[found.weekday]}）`;
}

function span(from: string, to: string): string {
  return `${moment(from)}–${momentOf(to).time}`;
}

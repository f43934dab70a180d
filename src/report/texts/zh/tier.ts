const NUMBERS = '一二三四五六七八九';

/** What planners call a tier: `一线` answers first. */
export function tierZh(tier: number): string {
  return `${NUMBERS[tier - 1] ?? `第 ${tier} `}线`;
}

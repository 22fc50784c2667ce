import { quarterOfKey } from '../domain/time/quarter.ts';

const months = { 1: '4月〜6月', 2: '7月〜9月', 3: '10月〜12月', 4: '1月〜3月' } as const;

/** `2026年度 第3四半期(10月〜12月)` of `2026-Q3`; anything else stays as it is. */
export function quarterInWords(key: string): string {
  const quarter = quarterOfKey(key);
  return quarter ? `${quarter.fiscalYear}年度 第${quarter.quarter}四半期(${months[quarter.quarter]})` : key;
}

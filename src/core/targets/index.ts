import generic from './generic';
import kindeditor from './kindeditor';
import type { Target } from './target';
import ueditor from './ueditor';
import wangeditor from './wangeditor';
import wechat from './wechat';

/** Every platform that a bulletin can be checked for; the first is the default. */
const TABLES = [generic, wechat, ueditor, kindeditor, wangeditor] as const;

export const TARGETS: readonly Target[] = TABLES;
export type TargetId = (typeof TABLES)[number]['id'];

export function targetOf(id: TargetId): Target {
  return TARGETS.find((target) => target.id === id) ?? generic;
}

import { refusal, type Refusal } from '../../kernel/index.js';
import { SYSTEM, type Actor, type ResolvedMandate } from './actor.js';
import {
  CASE_PERMISSIONS,
  OFFICE_PERMISSIONS,
  roleMay,
  rolesWith,
  type OfficePermission,
  type OrganPermission,
  type Permission,
} from './permissions.js';
import { EVERYWHERE } from './staff.js';
import { caseSight, caseVisibility, type CaseInView } from './visibility.js';
import type { Words } from './words.js';

/** Something that belongs to an organ or one of its divisions; organ null stands for the whole installation. */
export interface OrganObject {
  readonly organ: string | null;
  readonly division?: string | null;
}

/** 授权 — the one place where a permission is checked against the object that it is about. */
export class Authorizer {
  constructor(private readonly words: Words) {}

  /**
   * Reasons why the actor may not do it; empty when they may. Every command and every query asks, naming
   * the object, whatever route led there.
   */
  require(actor: Actor, permission: OfficePermission): readonly Refusal[];
  require(
    actor: Actor,
    permission: OfficePermission | OrganPermission,
    object: OrganObject,
  ): readonly Refusal[];
  require(actor: Actor, permission: Permission, object: CaseInView): readonly Refusal[];
  require(actor: Actor, permission: Permission, object?: OrganObject | CaseInView): readonly Refusal[] {
    if (actor.person === SYSTEM.person) return [];
    const mandates = actor.mandates.filter(({ role }) => roleMay(role, permission));
    if (isOneOf(CASE_PERMISSIONS, permission)) return this.ofCase(actor, permission, mandates, object);
    if (mandates.length === 0) return [this.missing(permission)];
    if (isOneOf(OFFICE_PERMISSIONS, permission)) return [];
    return object !== undefined && mandates.some((mandate) => coversObject(mandate, object))
      ? []
      : [this.elsewhere(permission)];
  }

  /** What cannot be seen is refused in the words used for what does not exist, and before anything else. */
  private ofCase(
    actor: Actor,
    permission: Permission,
    mandates: readonly ResolvedMandate[],
    object: OrganObject | CaseInView | undefined,
  ): readonly Refusal[] {
    const sight = object !== undefined && isCase(object) ? caseSight(caseVisibility(actor), object) : 'none';
    if (sight === 'none') return [notVisible()];
    if (mandates.length === 0) return [this.missing(permission)];
    return sight === 'stub' && permission !== 'case.read' ? [sealed()] : [];
  }

  private missing(permission: Permission): Refusal {
    const who = rolesWith(permission);
    return refusal({
      code: 'permission-missing',
      message: `没有“${this.words.permissions[permission]}”的权限`,
      cure: `请由${who.map((role) => this.words.roles[role].label).join('、')}办理，或请安全保密管理员调整岗位`,
      facts: { permission },
      who,
    });
  }

  private elsewhere(permission: Permission): Refusal {
    return refusal({
      code: 'permission-elsewhere',
      message: `“${this.words.permissions[permission]}”的权限不覆盖该单位`,
      cure: '请由该单位有此权限的人员办理',
      facts: { permission },
      who: rolesWith(permission),
    });
  }
}

/** The refusal for a case that does not exist and for one that may not be seen: nobody can tell which. */
export function notVisible(): Refusal {
  return refusal({
    code: 'not-visible',
    message: '没有这一办件，或者您无权查看',
    cure: '请核对编号；确需查看的，请承办处室抄送给您',
  });
}

function sealed(): Refusal {
  return refusal({
    code: 'case-sealed',
    message: '该办件已封存，内容已销毁，只保留登记信息',
    cure: '请按保密规定另行处理',
  });
}

function coversObject({ organ, covers }: ResolvedMandate, object: OrganObject): boolean {
  if (object.organ === null) return organ === EVERYWHERE;
  return covers.includes(object.division ?? object.organ);
}

function isCase(object: OrganObject | CaseInView): object is CaseInView {
  return 'sealed' in object;
}

function isOneOf(list: readonly Permission[], permission: Permission): boolean {
  return list.includes(permission);
}

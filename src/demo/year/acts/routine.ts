import { documentOf } from '../../../documents/index.js';
import type { JsonObject } from '../../../kernel/index.js';
import type { Course } from '../model/agenda.js';
import type { Scene } from '../scene.js';
import { interpretationOf } from '../texts.js';
import { correctText, drafting, lawfulGround } from './drafting.js';
import { review, specialistReview } from './reviews.js';

/** A release that is late comes after so many working days; the law gives twenty from the signing. */
const LATE_RELEASE = { from: 19, to: 35 };

/** What is done in a state, by state; a state that is not here is agreed to. */
const ACTS: Readonly<Record<string, (scene: Scene) => Course>> = {
  drafting,
  'division-review': async function* (scene) {
    if (!scene.takes('returned-by-head')) return agree(scene, 'division-review', '同意');
    await goesBack(scene, 'division-review', '文字还要推敲，数据请再核实');
  },
  'office-check': async function* (scene) {
    if (scene.takes('returned-to-organ')) return returnToOrgan(scene);
    if (!scene.takes('returned-by-office')) return agree(scene, 'office-check', '文字已核');
    await goesBack(scene, 'office-check', '格式不合规范，请修改后再送');
  },
  'self-check': async function* (scene) {
    await review(scene, 'self-check');
  },
  specialist: specialistReview,
  leader: async function* (scene) {
    await review(scene, 'leader');
  },
  'first-interpreter': async function* (scene) {
    if (!scene.takes('interpretation-returned')) return agree(scene, 'first-interpreter', '解读准确');
    await scene.actsAt('first-interpreter', 'RETURN', {
      to: 'drafting',
      reason: '解读没有说清办理程序，请补充',
    });
    scene.revisions += 1;
    const body = interpretationOf(scene.fate, scene.revisions);
    scene.corrections.push({ type: 'EDIT_INTERPRETATION', payload: { body } });
  },
  'sign-off': async function* (scene) {
    if (scene.takes('edited-after-review')) return goesBack(scene, 'sign-off', '第二部分的要求须再明确');
    await scene.actsAt('sign-off', 'SIGN_OFF', { opinion: '发' });
  },
  countersign: async function* (scene) {
    if (!scene.takes('co-issuer-opposes')) {
      await scene.actsAt('countersign', 'APPROVE', { outcome: 'approve', opinion: '同意联署' });
      return;
    }
    await scene.actsAt('countersign', 'APPROVE', { outcome: 'oppose', opinion: '不宜联合发文，请单独行文' });
    scene.corrections.push({ type: 'EDIT', payload: { coIssuers: [] } });
  },
  numbering: async function* (scene) {
    await scene.actsAt('numbering', 'REGISTER');
  },
  ready: async function* (scene) {
    if (scene.takes('release-late')) yield scene.afterDays(LATE_RELEASE.from, LATE_RELEASE.to);
    const { attribute, draftOnBehalf } = documentOf((await scene.view()).facts);
    await scene.actsAt('ready', attribute === 'proactive' && !draftOnBehalf ? 'PUBLISH' : 'FILE');
  },
};

/** What is done where a document waits. */
export function actAt(scene: Scene, state: string): Course {
  return ACTS[state]?.(scene) ?? agreeing(scene, state);
}

async function* agreeing(scene: Scene, state: string): Course {
  await agree(scene, state, '同意');
}

async function agree(scene: Scene, state: string, opinion: string): Promise<void> {
  await scene.actsAt(state, 'APPROVE', { opinion });
}

async function goesBack(scene: Scene, state: string, reason: string): Promise<void> {
  await scene.actsAt(state, 'RETURN', { to: 'drafting', reason });
  correctText(scene);
}

/** 退文 — for what the plan names: the attribute, the ground, or the proposal's reason. */
async function returnToOrgan(scene: Scene): Promise<void> {
  const document = documentOf((await scene.view()).facts);
  const [reasons, reason]: readonly [string, string] = document.draftOnBehalf
    ? ['proposal-unreasoned', '没有说明建议主动公开的理由']
    : document.attribute === 'proactive'
      ? ['attribute-missing', '部分内容涉及其他部门，公开属性没有说明清楚']
      : ['ground-unfit', '不公开的理由过于笼统，请对照条款写明本件情况'];
  await scene.actsAt('office-check', 'RETURN_TO_ORGAN', { reasons: [reasons], reason });
  if (document.ground === null) correctText(scene);
  else
    scene.corrections.push({
      type: 'EDIT',
      payload: { ground: said(lawfulGround(scene, attributeOf(document))) },
    });
}

function attributeOf({
  attribute,
}: {
  readonly attribute: 'proactive' | 'on-application' | 'withheld' | null;
}) {
  return attribute ?? 'proactive';
}

function said(ground: JsonObject): JsonObject {
  return { ...ground, reason: `${String(ground['reason'])}；已逐段核对，理由适用于全文` };
}

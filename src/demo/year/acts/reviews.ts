import { documentOf } from '../../../documents/index.js';
import type { JsonObject } from '../../../kernel/index.js';
import type { CaseView } from '../../../workflow/index.js';
import { CLEAR, NOTHING_FOUND } from '../../story.js';
import type { Course } from '../model/agenda.js';
import type { Scene } from '../scene.js';
import { correctText, lawfulGround } from './drafting.js';

const STATE = 'specialist';

/** Answers that agree with the ground on which a document is not published. */
const ANSWERS: Readonly<Record<string, JsonObject>> = {
  'trade-secret': { commercialSecret: true, commercialSecretHolder: '某建筑企业' },
  'personal-privacy': { personalPrivacy: true, privacyMasked: false },
  'safety-and-stability': { threatensStability: true },
  'internal-affairs': { workSecret: true },
};

/** 自审、领导审 — with nothing against it. */
export async function review(scene: Scene, state: string): Promise<void> {
  await scene.actsAt(state, 'REVIEW', clearForm(await scene.view()));
}

/** 专审 — where things are found. */
export async function* specialistReview(scene: Scene): Course {
  if (scene.takes('secret-found')) {
    await scene.actsAt(STATE, 'REVIEW', {
      ...NOTHING_FOUND,
      stateSecret: true,
      outcome: 'state-secret',
      opinion: '涉及国家秘密事项，应停止办理',
    });
    return;
  }
  if (scene.takes('deletion-asked')) {
    await scene.actsAt(STATE, 'REVIEW', {
      ...NOTHING_FOUND,
      ...checkedByHand(await scene.view()),
      personalPrivacy: true,
      privacyMasked: false,
      outcome: 'clear-after-deletion',
      deletions: [{ where: '文末', what: '删去联系人个人手机号' }],
      opinion: '删减后公开',
    });
    correctText(scene, false);
    return;
  }
  if (scene.takes('attribute-changed')) return changeAttribute(scene, 'on-application');
  if (scene.takes('referred-and-cleared')) return yield* refer(scene, 'clear');
  if (scene.takes('referred-and-withheld')) return yield* refer(scene, 'withhold');
  await review(scene, STATE);
}

async function changeAttribute(scene: Scene, attribute: 'on-application' | 'withheld'): Promise<void> {
  await scene.actsAt(STATE, 'REVIEW', {
    ...NOTHING_FOUND,
    outcome: attribute === 'withheld' ? 'withhold' : attribute,
    opinion: '仅涉及个别单位的工作安排，不宜主动公开，建议改定公开属性',
  });
  scene.corrections.push({ type: 'EDIT', payload: asNow(scene, attribute) });
}

async function* refer(scene: Scene, answer: 'clear' | 'withhold'): Course {
  await scene.actsAt(STATE, 'REVIEW', {
    ...NOTHING_FOUND,
    outcome: 'refer-up',
    referTo: '示范省保密行政管理部门',
    opinion: '是否属于工作秘密不能确定，报请确定',
  });
  yield scene.afterDays(5, 14);
  await scene.actsAt('referral', 'REFERRAL_ANSWERED', {
    outcome: answer,
    opinion: answer === 'clear' ? '不属于工作秘密，可以公开' : '属于不宜公开的事项',
  });
  if (answer === 'withhold') scene.corrections.push({ type: 'EDIT', payload: asNow(scene, 'withheld') });
}

/** Another attribute with a ground that fits it; what is not to be published names no channels. */
function asNow(scene: Scene, attribute: 'on-application' | 'withheld'): JsonObject {
  return { attribute, ground: lawfulGround(scene, attribute), channels: [] };
}

/** The form of somebody who agrees to the document's attribute. */
function clearForm(view: CaseView): JsonObject {
  const { ground, attribute } = documentOf(view.facts);
  const answers = attribute === 'withheld' && ground !== null ? ANSWERS[ground.id] : undefined;
  return {
    ...CLEAR,
    ...answers,
    ...checkedByHand(view),
    handling: attribute === 'proactive' ? '筛查提示已核看，不影响公开' : '同意所定公开属性',
  };
}

function checkedByHand(view: CaseView): JsonObject {
  return { checkedByHand: [...documentOf(view.facts).unscannable] };
}

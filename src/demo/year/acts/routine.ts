import { documentOf, type DocumentFacts } from '../../../documents/index.js';
import type { Course } from '../model/agenda.js';
import type { Scene } from '../scene.js';
import { interpretationOf } from '../texts.js';
import { correctText, drafting, lawfulGround } from './drafting.js';
import { review, specialistReview } from './reviews.js';

type Act = (scene: Scene) => Promise<unknown>;

/** A release that is late comes after so many working days; the law gives twenty from the signing. */
const LATE_RELEASE = { from: 19, to: 35 };

/** What takes its time where a document waits, by state. */
const COURSES: Readonly<Record<string, (scene: Scene) => Course>> = {
  drafting,
  specialist: specialistReview,
  ready,
};

/** What is done at once where a document waits, by state; whatever waits in another state is agreed to. */
const ACTS: Readonly<Record<string, Act>> = {
  'division-review': (scene) =>
    scene.takes('returned-by-head')
      ? goesBack(scene, 'division-review', '文字还要推敲，数据请再核实')
      : agree(scene, 'division-review', '同意'),
  'office-check': (scene) => {
    if (scene.takes('returned-to-organ')) return returnToOrgan(scene);
    return scene.takes('returned-by-office')
      ? goesBack(scene, 'office-check', '格式不合规范，请修改后再送')
      : agree(scene, 'office-check', '文字已核');
  },
  'self-check': (scene) => review(scene, 'self-check'),
  leader: (scene) => review(scene, 'leader'),
  'first-interpreter': (scene) =>
    scene.takes('interpretation-returned')
      ? returnInterpretation(scene)
      : agree(scene, 'first-interpreter', '解读准确'),
  'sign-off': (scene) =>
    scene.takes('edited-after-review')
      ? goesBack(scene, 'sign-off', '第二部分的要求须再明确')
      : scene.actsAt('sign-off', 'SIGN_OFF', { opinion: '发' }),
  countersign: (scene) =>
    scene.takes('co-issuer-opposes')
      ? oppose(scene)
      : scene.actsAt('countersign', 'APPROVE', { outcome: 'approve', opinion: '同意联署' }),
  numbering: (scene) => scene.actsAt('numbering', 'REGISTER'),
};

/** What is done where a document waits. */
export async function* actAt(scene: Scene, state: string): Course {
  const course = COURSES[state];
  if (course !== undefined) return yield* course(scene);
  const act = ACTS[state] ?? ((one: Scene) => agree(one, state, '同意'));
  await act(scene);
}

async function* ready(scene: Scene): Course {
  if (scene.takes('release-late')) yield scene.afterDays(LATE_RELEASE.from, LATE_RELEASE.to);
  const { attribute, draftOnBehalf } = documentOf((await scene.view()).facts);
  await scene.actsAt('ready', attribute === 'proactive' && !draftOnBehalf ? 'PUBLISH' : 'FILE');
}

async function agree(scene: Scene, state: string, opinion: string): Promise<void> {
  await scene.actsAt(state, 'APPROVE', { opinion });
}

async function goesBack(scene: Scene, state: string, reason: string): Promise<void> {
  await scene.actsAt(state, 'RETURN', { to: 'drafting', reason });
  correctText(scene);
}

async function returnInterpretation(scene: Scene): Promise<void> {
  const reason = '解读没有说清办理程序，请补充';
  await scene.actsAt('first-interpreter', 'RETURN', { to: 'drafting', reason });
  scene.revisions += 1;
  const body = interpretationOf(scene.fate, scene.revisions);
  scene.corrections.push({ type: 'EDIT_INTERPRETATION', payload: { body } });
}

async function oppose(scene: Scene): Promise<void> {
  await scene.actsAt('countersign', 'APPROVE', {
    outcome: 'oppose',
    opinion: '不宜联合发文，请单独行文',
  });
  scene.corrections.push({ type: 'EDIT', payload: { coIssuers: [] } });
}

/** 退文 — for what the plan names: the attribute, the ground, or the proposal's reason. */
async function returnToOrgan(scene: Scene): Promise<void> {
  const document = documentOf((await scene.view()).facts);
  const [code, reason] = reasonFor(document);
  await scene.actsAt('office-check', 'RETURN_TO_ORGAN', { reasons: [code], reason });
  if (document.ground === null) return correctText(scene);
  const ground = lawfulGround(scene, document.attribute ?? 'proactive');
  const said = `${ground.reason}；已逐段核对，理由适用于全文`;
  scene.corrections.push({ type: 'EDIT', payload: { ground: { ...ground, reason: said } } });
}

function reasonFor({ draftOnBehalf, attribute }: DocumentFacts): readonly [string, string] {
  if (draftOnBehalf) return ['proposal-unreasoned', '没有说明建议主动公开的理由'];
  return attribute === 'proactive'
    ? ['attribute-missing', '部分内容涉及其他部门，公开属性没有说明清楚']
    : ['ground-unfit', '不公开的理由过于笼统，请对照条款写明本件情况'];
}

import type { Ground } from '../../../documents/index.js';
import { addDays, dateAt, type JsonObject } from '../../../kernel/index.js';
import type { Course } from '../model/agenda.js';
import { groundFor, poorGround } from '../model/grounds.js';
import type { Scene } from '../scene.js';
import { bodyOf, interpretationOf, sourceTitleOf, titleOf } from '../texts.js';

const STATE = 'drafting';
/** A policy whose interpretation is late waits so many working days for it. */
const LATE_DAYS = { from: 3, to: 15 };
/** What holds for a time only, holds for so many days. */
const VALID_DAYS = { least: 90, most: 150 };

/** 拟稿 — the case begins; what is forgotten is forgotten here. */
export async function begin(scene: Scene): Promise<void> {
  const { fate } = scene;
  await scene.drafts({
    kind: fate.kind,
    title: titleOf(fate),
    body: bodyOf(fate, 0, scene.awaits('deletion-asked')),
    declaredNonSecret: true,
    channels: [...(fate.attribute === 'proactive' && !fate.onBehalf ? fate.channels : [])],
    subjectCategory: fate.unit.subject,
    normative: fate.normative,
    draftOnBehalf: fate.onBehalf,
    coIssuers: [...fate.coIssuers],
    ...(fate.type === null ? {} : { documentType: fate.type }),
    ...(fate.forwarded ? { forwarded: { title: sourceTitleOf(fate), attribute: fate.attribute } } : {}),
    ...(scene.awaits('attribute-forgotten') ? {} : { attribute: fate.attribute, ...firstGround(scene) }),
    ...(scene.awaits('lapsed') ? validity(scene) : {}),
  });
}

/** 送审 — corrections first, then whatever is missing as the rules ask for it. */
export async function* drafting(scene: Scene): Course {
  if (scene.takes('discarded')) {
    await scene.actsAt(STATE, 'DISCARD', { reason: '事项并入其他文件，不再单独行文' });
    return;
  }
  for (let next = scene.corrections.shift(); next !== undefined; next = scene.corrections.shift()) {
    await scene.actsAt(STATE, next.type, next.payload);
    yield scene.afterHours(0.1, 1);
  }
  if (scene.takes('attribute-forgotten')) {
    await scene.isStoppedAt(STATE, 'SUBMIT', 'attribute-missing');
    yield scene.afterHours(0.1, 3);
    await scene.actsAt(STATE, 'EDIT', { attribute: scene.fate.attribute, ...firstGround(scene) });
  }
  if (scene.takes('ground-poor')) {
    await scene.isStoppedAt(STATE, 'SUBMIT', 'ground-unfit');
    yield scene.afterHours(0.2, 5);
    await scene.actsAt(STATE, 'EDIT', { ground: lawfulGround(scene) });
  }
  yield* interpreted(scene);
  if (scene.fate.attachment && (await scene.view()).facts.case.taskCount === 1) {
    await scene.actsAt(STATE, 'ATTACH', attachment(scene));
    yield scene.afterHours(0.05, 0.3);
  }
  await scene.actsAt(STATE, 'SUBMIT');
  if (!scene.takes('taken-back')) return;
  yield scene.after(scene.chance.whole(2, 20));
  await scene.actsAs('drafter', 'TAKE_BACK', { reason: '发现附表有误，撤回修改' });
  correctText(scene);
}

/** The text is changed once more before it goes on. */
export function correctText(scene: Scene, mobile = scene.awaits('deletion-asked')): void {
  scene.edits += 1;
  scene.corrections.push({ type: 'EDIT', payload: { body: bodyOf(scene.fate, scene.edits, mobile) } });
}

/** A ground that the law of today knows. */
export function lawfulGround(scene: Scene, attribute = scene.fate.attribute): Ground {
  return groundFor(scene.plan, attribute, dateAt(scene.now()), scene.chance);
}

async function* interpreted(scene: Scene): Course {
  const { facts } = await scene.view();
  const { kind, attribute } = scene.fate;
  if (kind !== 'policy' || attribute !== 'proactive' || facts.case.taskCount > 1) return;
  if (scene.takes('interpretation-late')) {
    await scene.isStoppedAt(STATE, 'SUBMIT', 'interpretation-missing');
    yield scene.afterDays(LATE_DAYS.from, LATE_DAYS.to);
  }
  await scene.actsAt(STATE, 'EDIT_INTERPRETATION', {
    plan: '由处室主要负责人解读，文件公布时同步在网站发布文字解读',
    title: `《${titleOf(scene.fate)}》解读`,
    body: interpretationOf(scene.fate, scene.revisions),
    elements: [
      'background',
      'objectives',
      'main-content',
      ...(scene.chance.happens(0.4) ? ['benefits'] : []),
    ],
    forms: ['text', ...(scene.chance.happens(0.2) ? ['press-conference'] : [])],
    firstInterpreter: await scene.head(),
  });
  yield scene.afterHours(0.1, 2);
}

/** Non-disclosure needs one; so does the proposal of disclosure in what is drafted for the government. */
function firstGround(scene: Scene): JsonObject {
  const { attribute, onBehalf } = scene.fate;
  if (attribute === 'proactive' && !onBehalf) return {};
  const ground = lawfulGround(scene);
  return { ground: scene.awaits('ground-poor') ? poorGround(ground) : ground };
}

/** In force for some months only: it ends within the year if it began early enough. */
function validity(scene: Scene): JsonObject {
  const today = dateAt(scene.now());
  return {
    effectiveOn: today,
    expiresOn: addDays(today, scene.chance.whole(VALID_DAYS.least, VALID_DAYS.most)),
  };
}

/** A table that a program can read, or a scan that somebody has to open. */
function attachment({ chance, fate }: Scene): JsonObject {
  return chance.happens(0.7)
    ? { name: '附表.csv', content: base64(`序号,内容\n${fate.number},${fate.topic}\n`) }
    : { name: '附图.pdf', content: base64(`%PDF-1.4\n% ${fate.number}\n`) };
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

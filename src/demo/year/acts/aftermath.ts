import { documentOf } from '../../../documents/index.js';
import type { Course } from '../model/agenda.js';
import type { Scene } from '../scene.js';

const AGES = { withdrawn: [15, 120], repealed: [60, 220], leak: [2, 60] } as const;

/** What becomes of a document after its way is over: taken down, ended, or found to be secret after all. */
export async function* aftermath(scene: Scene): Course {
  const { tags, facts } = await scene.view();
  if (tags.includes('state-secret')) return yield* report(scene);
  if (!tags.includes('public')) return;
  if (scene.takes('secret-published')) {
    yield scene.afterDays(...AGES.leak);
    await scene.actsAs('secrecy-reviewer', 'QUARANTINE', { reasonCode: 'leak-reported' });
    return yield* report(scene);
  }
  const { expiresOn } = documentOf(facts);
  if (scene.takes('lapsed') && expiresOn !== null) {
    yield scene.onWorkdayAfter(expiresOn);
    await scene.actsAs('office-reviewer', 'LAPSE', { reason: '规定的有效期已满' });
  } else if (scene.takes('repealed')) {
    yield scene.afterDays(...AGES.repealed);
    await scene.actsAs('office-reviewer', 'REPEAL', { reason: '上位文件已作新的规定，本件同时废止' });
  } else if (scene.takes('withdrawn')) {
    yield scene.afterDays(...AGES.withdrawn);
    await scene.actsAs('office-reviewer', 'WITHDRAW', { reason: '所附名单有误，撤下更正' });
  }
}

/** 泄密报告 — both addressees within a day; sometimes the second one late. */
async function* report(scene: Scene): Course {
  yield scene.after(scene.chance.whole(20, 90));
  await scene.actsAs('secrecy-reviewer', 'INCIDENT_REPORTED', { addressee: 'secrecy-administration' });
  yield scene.chance.happens(0.3) ? scene.afterDays(2, 3) : scene.after(scene.chance.whole(10, 60));
  await scene.actsAs('secrecy-reviewer', 'INCIDENT_REPORTED', { addressee: 'superior-department' });
}

import { CAST, CLEAR, NOTHING_FOUND } from '../../src/demo/story.js';
import type { JsonObject } from '../../src/kernel/index.js';
import type { LivingOffice } from './living-office.js';

const { drafter, head, office, secrecy, deputy, principal, web } = CAST;
const NORMATIVE = {
  title: '关于物业服务信息公示的通知',
  normative: true,
  channels: ['zj-construction-port'],
};
const INTERPRETATION: JsonObject = {
  plan: '由处室主要负责人解读',
  title: '解读：保障性住房分配信息公开',
  body: '一、背景依据\n\n　　规范公开。',
  elements: ['background', 'objectives', 'main-content'],
  forms: ['text'],
};

/** An ordinary document, returned once by the office, signed on 8 and published on 12 March 2018. */
export async function publishes(living: LivingOffice): Promise<string> {
  const { id } = await living.drafted(NORMATIVE);
  const does = (who: string, type: string, payload: JsonObject = {}) => living.does(who, id, type, payload);
  await does(drafter, 'SUBMIT');
  await does(head, 'APPROVE');
  living.clock.moveTo('2018-03-05T01:00:00.000Z');
  await does(office, 'RETURN_TO_ORGAN', { reasons: ['attribute-missing'], reason: '属性的说明不清' });
  await does(drafter, 'SUBMIT');
  await does(head, 'APPROVE');
  await does(office, 'APPROVE');
  await does(drafter, 'REVIEW', CLEAR);
  living.clock.moveTo('2018-03-08T01:00:00.000Z');
  await does(secrecy, 'REVIEW', CLEAR);
  await does(deputy, 'SIGN_OFF');
  await does(office, 'REGISTER');
  living.clock.moveTo('2018-03-12T01:00:00.000Z');
  await does(web, 'PUBLISH');
  return id;
}

/** A policy document with its interpretation, signed on 12 and published on 15 March 2018. */
export async function publishesPolicy(living: LivingOffice): Promise<string> {
  const { id } = await living.drafted({ ...NORMATIVE, kind: 'policy', title: '关于分配信息公开的通知' });
  const does = (who: string, type: string, payload: JsonObject = {}) => living.does(who, id, type, payload);
  await does(drafter, 'EDIT_INTERPRETATION', INTERPRETATION);
  await does(drafter, 'SUBMIT');
  await does(head, 'APPROVE');
  await does(office, 'APPROVE');
  await does(drafter, 'REVIEW', CLEAR);
  await does(head, 'APPROVE');
  await does(secrecy, 'REVIEW', CLEAR);
  await does(deputy, 'REVIEW', CLEAR);
  await does(principal, 'SIGN_OFF');
  await does(office, 'REGISTER');
  living.clock.moveTo('2018-03-15T01:00:00.000Z');
  await does(web, 'PUBLISH');
  return id;
}

const SECRET = { ...NOTHING_FOUND, stateSecret: true, outcome: 'state-secret', opinion: '涉及国家秘密事项' };

/** A document in which the specialist finds a state secret. */
export async function findsSecret(living: LivingOffice): Promise<string> {
  const { id } = await living.drafted({ title: '某处秘密位置的通知' });
  await living.does(drafter, id, 'SUBMIT');
  await living.does(head, id, 'APPROVE');
  await living.does(office, id, 'APPROVE');
  await living.does(drafter, id, 'REVIEW', CLEAR);
  await living.does(secrecy, id, 'REVIEW', SECRET);
  return id;
}

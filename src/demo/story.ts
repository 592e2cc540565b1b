import type { JsonObject } from '../kernel/index.js';
import type { Storyteller } from './storyteller.js';

/** A story of the demonstration. */
export interface Story {
  readonly title: string;
  readonly tell: (teller: Storyteller) => Promise<void>;
}

/** People of the demonstration office by what they do in the stories. */
export const CAST = {
  drafter: 'wangnigao',
  head: 'lichuzhang',
  office: 'zhoubanhe',
  disclosure: 'wugongkaiyuan',
  secrecy: 'chenbaomi',
  deputy: 'sunfuting',
  principal: 'zhaotingzhang',
  web: 'zhengxinxi',
} as const;

/** The review form with every question answered 否. */
export const NOTHING_FOUND: JsonObject = {
  stateSecret: false,
  workSecret: false,
  commercialSecret: false,
  personalPrivacy: false,
  threatensStability: false,
  otherUnfit: false,
  citesNonPublic: false,
  needsConsultation: false,
};

/** A review form that finds nothing against it. */
export const CLEAR: JsonObject = { ...NOTHING_FOUND, outcome: 'clear', opinion: '经逐项审查，同意' };

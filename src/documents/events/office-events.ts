import type { Consequence, EventSpec } from '../../workflow/index.js';
import { id, item, line, nullable, some, statement } from '../model/readers.js';
import { optional, required } from '../model/shape.js';
import { spokenEvent } from './spoken.js';

const REASON_MAX = 2_000;
const NUMBER_MAX = 200;
const REASONS_MAX = 20;

const reason = required('事由', statement(REASON_MAX));

const told = (note: string): Consequence => ({ note, irreversible: false, when: null });
const forGood = (note: string): Consequence => ({ note, irreversible: true, when: null });

/** What an office does with a document beside writing it: sent on, returned, signed, filed, ended. */
export const OFFICE_EVENTS: Readonly<Record<string, EventSpec>> = {
  SUBMIT: spokenEvent({
    label: '送审',
    payload: {},
    shape: {},
    consequence: told('送审后文稿交给审核人；对方打开之前可以撤回。'),
  }),
  DISCARD: spokenEvent({
    label: '废弃',
    payload: { reason: 'string' },
    shape: { reason },
    consequence: forGood('废弃后本件不能再办理，记录保留。'),
  }),
  RETURN_TO_ORGAN: spokenEvent({
    label: '退文',
    payload: { reasons: 'list<string>', reason: 'string' },
    shape: { reasons: required('退文理由', some(item('return-reasons'), REASONS_MAX)), reason },
  }),
  SIGN_OFF: spokenEvent({
    label: '签发',
    payload: { 'outcome?': 'string', 'opinion?': 'string' },
    shape: {
      outcome: optional('签发结论', nullable(id()), null),
      opinion: optional('签发意见', nullable(statement(REASON_MAX)), null),
    },
  }),
  FILE: spokenEvent({
    label: '归档',
    payload: { 'fileNumber?': 'string' },
    shape: { fileNumber: optional('档号', nullable(line(NUMBER_MAX)), null) },
  }),
  REPEAL: spokenEvent({
    label: '废止',
    payload: { reason: 'string', 'basis?': 'string' },
    shape: { reason, basis: optional('废止依据', nullable(line(NUMBER_MAX)), null) },
    consequence: forGood('公开网站将标明本件已废止，不能改回。'),
  }),
  LAPSE: spokenEvent({
    label: '失效',
    payload: { reason: 'string' },
    shape: { reason },
    consequence: forGood('公开网站将标明本件已失效，不能改回。'),
  }),
};

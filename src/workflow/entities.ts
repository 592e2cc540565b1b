import { AttemptRow } from './store/attempt.entity.js';
import { CaseRow } from './store/case.entity.js';
import { DeadlineRow } from './store/deadline.entity.js';
import { NoticeRow } from './store/notice.entity.js';
import { OutboxRow } from './store/outbox.entity.js';
import { ParticipantRow } from './store/participant.entity.js';
import { TaskRow } from './store/task.entity.js';

/** The tables of the engine. */
export const workflowEntities = [
  CaseRow,
  TaskRow,
  ParticipantRow,
  DeadlineRow,
  OutboxRow,
  NoticeRow,
  AttemptRow,
];

import { ApiProperty } from '@nestjs/swagger';
import type { ClauseRef, LocalDate, Refusal } from '../../kernel/index.js';
import type { RunningClock } from '../../workflow/index.js';
import { REFUSALS } from '../schemas.js';

/** A role in an organ. */
export class RoleAtDto {
  @ApiProperty({ description: '角色编号' })
  readonly role!: string;

  @ApiProperty({ description: '机构编号' })
  readonly organ!: string;
}

/** One open task. */
export class WaitingDto {
  @ApiProperty({ description: '任务编号' })
  readonly task!: string;

  @ApiProperty({ type: [RoleAtDto], description: '可办的角色，任一即可' })
  readonly roles!: readonly RoleAtDto[];

  @ApiProperty({ type: [String], description: '可办的人员编号' })
  readonly persons!: readonly string[];

  @ApiProperty({ description: '是否已有人打开' })
  readonly opened!: boolean;
}

/** A state in which the case stands. */
export class StateOutlookDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty({ type: [String], description: '依据的条款' })
  readonly clause!: readonly string[];

  @ApiProperty({ type: [WaitingDto], description: '等谁办理' })
  readonly waitingFor!: readonly WaitingDto[];
}

/** A move that could come next. */
export class MoveOutlookDto {
  @ApiProperty({ description: '事件，如 SUBMIT' })
  readonly event!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty()
  readonly state!: string;

  @ApiProperty({ type: [String] })
  readonly clause!: readonly string[];

  @ApiProperty({ description: '我能否试着办：职责与情形相符，尚未问规则' })
  readonly mine!: boolean;

  @ApiProperty({ type: [String], description: '可选的结论' })
  readonly outcomes!: readonly string[];

  @ApiProperty({ type: [String], description: '可退回的环节' })
  readonly targets!: readonly string[];

  @ApiProperty({ ...REFUSALS, description: '还差什么，逐条有条款和办法' })
  readonly missing!: readonly Refusal[];
}

/** A term that must be kept. */
export class RunningClockDto implements RunningClock {
  @ApiProperty()
  readonly name!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty({ type: String, nullable: true, description: '在哪个环节计；全程计的是 null' })
  readonly state!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: '最后一日；按小时计的、日历未公布的是 null',
  })
  readonly dueOn!: LocalDate | null;

  @ApiProperty({ type: String, nullable: true, description: '从什么时刻起算逾期' })
  readonly dueAt!: string | null;

  @ApiProperty({ description: '是否已逾期；逾期不产生同意' })
  readonly lapsed!: boolean;

  @ApiProperty({ type: [String], description: '依据的条款' })
  readonly clause!: readonly ClauseRef[];
}

/** What can be done next, and by when. */
export class OutlookDto {
  @ApiProperty({ type: [StateOutlookDto] })
  readonly states!: readonly StateOutlookDto[];

  @ApiProperty({ type: [MoveOutlookDto] })
  readonly moves!: readonly MoveOutlookDto[];

  @ApiProperty({ type: [RunningClockDto], description: '在走的期限和已经逾期的期限，先到的在前' })
  readonly clocks!: readonly RunningClockDto[];
}

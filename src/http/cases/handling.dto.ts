import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { RoleAtDto } from './outlook.dto.js';

/** How long a task took. */
export class TakenDto {
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: '收到次日起至办结日的工作日数；日历不知道的年份为空',
  })
  readonly workingDays!: number | null;

  @ApiProperty({ type: 'integer', description: '按钟点的分钟数，含夜间和休息日' })
  readonly minutes!: number;
}

/** One task from receipt to end, or one act beside the tasks. */
export class HandlingDto {
  @ApiProperty()
  readonly state!: string;

  @ApiProperty()
  readonly stateLabel!: string;

  @ApiProperty({ type: String, nullable: true, description: '任务编号；催办、抄送等不属于任务的为空' })
  readonly task!: string | null;

  @ApiProperty({ type: String, nullable: true, description: '办理人编号；未办的为打开的人' })
  readonly person!: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly name!: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly onBehalfOf!: string | null;

  @ApiProperty({ type: String, nullable: true, description: '代谁办理' })
  readonly onBehalfOfName!: string | null;

  @ApiProperty({ type: [RoleAtDto] })
  readonly roles!: readonly RoleAtDto[];

  @ApiProperty({ type: [String] })
  readonly persons!: readonly string[];

  @ApiProperty({ type: [String], description: '应由谁办理' })
  readonly addressees!: readonly string[];

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: '收到' })
  readonly receivedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: '打开' })
  readonly openedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: '办结' })
  readonly doneAt!: string | null;

  @ApiProperty({ description: '结论或操作；未办结的为空' })
  readonly what!: string;

  @ApiProperty({ type: String, nullable: true, description: '意见、事由或留言' })
  readonly opinion!: string | null;

  @ApiProperty({ description: '未办而止：别人已办，或本件退回、撤回' })
  readonly ended!: boolean;

  @ApiProperty({ type: 'integer', nullable: true, description: '流程轨迹中的序号' })
  readonly seq!: number | null;

  @ApiProperty({ type: TakenDto, nullable: true, description: '用时；未办结的算到现在' })
  readonly taken!: TakenDto | null;
}

/** As data or as a table. */
export class HandlingsFormatDto {
  @ApiPropertyOptional({ enum: ['json', 'csv'] })
  @IsOptional()
  @IsIn(['json', 'csv'])
  format?: 'json' | 'csv';
}

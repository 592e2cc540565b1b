import { ApiProperty } from '@nestjs/swagger';

/** A task that waits. */
export class InboxItemDto {
  @ApiProperty()
  readonly caseId!: string;

  @ApiProperty()
  readonly task!: string;

  @ApiProperty()
  readonly state!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly openedAt!: string;

  @ApiProperty({ type: 'integer', description: '版本；办理时放进 If-Match' })
  readonly version!: number;
}

/** Somebody is told something about a case. */
export class NoticeDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly caseId!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly at!: string;

  @ApiProperty({ enum: ['remind', 'escalate', 'copy'], description: 'remind 催办；escalate 上报；copy 抄送' })
  readonly action!: 'remind' | 'escalate' | 'copy';

  @ApiProperty()
  readonly state!: string;

  @ApiProperty({ type: String, nullable: true })
  readonly message!: string | null;
}

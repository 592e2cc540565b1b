import { ApiProperty } from '@nestjs/swagger';

/** That it is well. */
export class HealthDto {
  @ApiProperty({ enum: ['ok'] })
  readonly status!: 'ok';
}

/** Something that does not hold. */
export class LedgerFaultDto {
  @ApiProperty()
  readonly caseId!: string;

  @ApiProperty({ type: 'integer' })
  readonly seq!: number;

  @ApiProperty()
  readonly code!: string;

  @ApiProperty()
  readonly message!: string;
}

/** What a verification found. */
export class LedgerReportDto {
  @ApiProperty({ type: 'integer' })
  readonly entries!: number;

  @ApiProperty({ type: 'integer' })
  readonly cases!: number;

  @ApiProperty({ type: [LedgerFaultDto] })
  readonly faults!: readonly LedgerFaultDto[];

  @ApiProperty({ type: 'integer' })
  readonly omitted!: number;

  @ApiProperty()
  readonly holds!: boolean;
}

/** Where a chain ended. */
export class ChainHeadDto {
  @ApiProperty({ description: '办件编号，或系统自有链的编号' })
  readonly caseId!: string;

  @ApiProperty({ type: 'integer' })
  readonly seq!: number;

  @ApiProperty({ type: String, nullable: true })
  readonly hash!: string | null;
}

/** The ends of all chains at one time. */
export class LedgerCheckpointDto {
  @ApiProperty()
  readonly format!: string;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty({ type: [ChainHeadDto] })
  readonly chains!: readonly ChainHeadDto[];

  @ApiProperty({ description: '对时间和各链末尾的摘要' })
  readonly digest!: string;
}

/** Orders to the world of one kind. */
export class OrdersOfTopicDto {
  @ApiProperty()
  readonly topic!: string;

  @ApiProperty({ type: 'integer', description: '等待执行' })
  readonly waiting!: number;

  @ApiProperty({ type: 'integer', description: '已执行' })
  readonly done!: number;

  @ApiProperty({ type: 'integer', description: '多次失败后放弃，须有人处理' })
  readonly dead!: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly oldestWaitingAt!: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly lastError!: string | null;
}

/** A channel of the pack in force. */
export class ChannelDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty({ type: [String] })
  readonly clause!: readonly string[];
}

/** How the installation stands. */
export class InstallationDto {
  @ApiProperty({ format: 'date', description: '服务的今天' })
  readonly today!: string;

  @ApiProperty({ enum: ['sqlite', 'postgres'] })
  readonly storage!: 'sqlite' | 'postgres';

  @ApiProperty()
  readonly pack!: string;

  @ApiProperty()
  readonly packTitle!: string;

  @ApiProperty({ format: 'date' })
  readonly effectiveFrom!: string;

  @ApiProperty({ format: 'date', description: '工作日历的最后一天' })
  readonly calendarUntil!: string;

  @ApiProperty({ type: [ChannelDto], description: '今天施行的规则包所列的公开渠道' })
  readonly channels!: readonly ChannelDto[];

  @ApiProperty({ type: [OrdersOfTopicDto], description: '对外指令（发布、撤下等）的执行情况' })
  readonly orders!: readonly OrdersOfTopicDto[];
}

import { ApiProperty } from '@nestjs/swagger';
import type { JsonObject, Refusal } from '../../kernel/index.js';
import { OBJECT, REFUSALS } from '../schemas.js';

/** What becomes of approvals. */
export class ApprovalsMovedDto {
  @ApiProperty({ type: [String], description: '仍有效的环节' })
  readonly kept!: readonly string[];

  @ApiProperty({ type: [String], description: '须重新办理的环节' })
  readonly redone!: readonly string[];
}

/** What became of one case. */
export class MigratedCaseDto {
  @ApiProperty()
  readonly caseId!: string;

  @ApiProperty({ description: '是否早已迁移' })
  readonly already!: boolean;

  @ApiProperty({ type: [String] })
  readonly from!: readonly string[];

  @ApiProperty({ type: [String] })
  readonly to!: readonly string[];

  @ApiProperty({ type: ApprovalsMovedDto })
  readonly approvals!: ApprovalsMovedDto;

  @ApiProperty({ type: [String], description: '重新开启的环节' })
  readonly reopened!: readonly string[];

  @ApiProperty({ ...OBJECT, description: '各期限的去向' })
  readonly clocks!: JsonObject;

  @ApiProperty({ ...REFUSALS, description: '不能迁移的理由' })
  readonly problems!: readonly Refusal[];

  @ApiProperty({
    enum: ['moved', 'already', 'stays', 'would-move', 'failed'],
    description: 'moved 已迁移；already 早已迁移；stays 不迁移；would-move 试算可以迁移；failed 出错，未改动',
  })
  readonly fate!: 'moved' | 'already' | 'stays' | 'would-move' | 'failed';
}

/** What became of all. */
export class MigrationReportDto {
  @ApiProperty()
  readonly dryRun!: boolean;

  @ApiProperty({ type: [MigratedCaseDto] })
  readonly cases!: readonly MigratedCaseDto[];

  @ApiProperty({ type: 'integer', nullable: true, description: '规则台账中的命令；试算为 null' })
  readonly order!: number | null;

  @ApiProperty({ type: String, nullable: true, description: '试算的报告，存在库中；迁移为 null' })
  readonly report!: string | null;
}

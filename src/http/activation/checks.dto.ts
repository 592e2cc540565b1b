import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { CHECK_KINDS, type CheckKind } from '../../activation/index.js';
import type { JsonObject, Refusal } from '../../kernel/index.js';
import { OBJECT, REFUSALS } from '../schemas.js';
import { LawDeedDto, ReportReadingDto } from './activation-answers.dto.js';
import { RehearseDto } from './activation.dto.js';

const KINDS =
  'scenarios 情景与覆盖；mutation 变异；proof 验证；rehearsal 试运行；proposal 提请；activation 启用';

export class StartCheckDto extends RehearseDto {
  @ApiProperty({ enum: CHECK_KINDS, description: KINDS })
  @IsIn(CHECK_KINDS)
  kind!: CheckKind;

  @ApiPropertyOptional({ description: '提请、启用所依据的试运行报告' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  rehearsal?: string;
}

export class ListReportsDto {
  @ApiPropertyOptional({ description: '只列这个规则包的' })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  @Matches(/^[a-z0-9-]+$/, { message: '规则包编号只用小写字母、数字、连字符' })
  pack?: string;
}

/** How far it is. */
export class ProgressDto {
  @ApiProperty({ type: 'integer' })
  readonly done!: number;

  @ApiProperty({ type: 'integer' })
  readonly of!: number;

  @ApiProperty({ description: '正在看什么' })
  readonly what!: string;
}

/** Something long about a version. */
export class CheckDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty({ enum: CHECK_KINDS, description: KINDS })
  readonly kind!: CheckKind;

  @ApiProperty()
  readonly pack!: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly effectiveFrom!: string;

  @ApiProperty({
    enum: ['waiting', 'running', 'done', 'refused', 'failed', 'cancelled'],
    description: '等待、进行、办完、不能办、出错、已取消',
  })
  readonly state!: 'waiting' | 'running' | 'done' | 'refused' | 'failed' | 'cancelled';

  @ApiProperty({ description: '谁发起的' })
  readonly person!: string;

  @ApiProperty({ description: '发起人的姓名' })
  readonly personName!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly startedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly endedAt!: string | null;

  @ApiProperty({ type: ProgressDto, nullable: true })
  readonly progress!: ProgressDto | null;

  @ApiProperty({ type: String, nullable: true, description: '所得报告的摘要' })
  readonly report!: string | null;

  @ApiProperty({ type: LawDeedDto, nullable: true, description: '提请、启用记入台账的一条' })
  readonly deed!: LawDeedDto | null;

  @ApiProperty({ ...REFUSALS, description: '为什么不能办' })
  readonly refusals!: readonly Refusal[];
}

export class ChecksDto {
  @ApiProperty({ type: [CheckDto] })
  readonly items!: readonly CheckDto[];
}

/** A report that was kept. */
export class ReportHeadDto {
  @ApiProperty()
  readonly hash!: string;

  @ApiProperty({
    enum: [
      'lint',
      'tests',
      'proof',
      'rehearsal',
      'dry-run',
      'check-scenarios',
      'check-mutation',
      'check-proof',
    ],
  })
  readonly kind!: string;

  @ApiProperty()
  readonly pack!: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly effectiveFrom!: string;

  @ApiProperty({ description: '规则包的名称；服务不再用它的，是它的编号' })
  readonly title!: string;

  @ApiProperty({ description: '所核对内容的摘要' })
  readonly candidate!: string;

  @ApiProperty()
  readonly madeBy!: string;

  @ApiProperty({ description: '谁做的，姓名' })
  readonly madeByName!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly madeAt!: string;

  @ApiProperty({ description: '规则目录现在的内容是不是当时核对的内容（以服务所用的为准）' })
  readonly current!: boolean;
}

export class ReportListDto {
  @ApiProperty({ type: [ReportHeadDto] })
  readonly items!: readonly ReportHeadDto[];
}

/** Who read it, by name. */
export class NamedReadingDto extends ReportReadingDto {
  @ApiProperty()
  readonly name!: string;
}

/** A report with what it says. */
export class ReportDto extends ReportHeadDto {
  @ApiProperty(OBJECT)
  readonly body!: JsonObject;

  @ApiProperty({ type: [NamedReadingDto] })
  readonly readings!: readonly NamedReadingDto[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: '报告所说的办件中本人可以打开的，编号和标题；其他的只有编号',
  })
  readonly visible!: Readonly<Record<string, string>>;
}

/** A version in the folder now. */
export class FolderVersionDto {
  @ApiProperty()
  readonly pack!: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly effectiveFrom!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  readonly effectiveTo!: string | null;

  @ApiProperty()
  readonly title!: string;

  @ApiProperty()
  readonly digest!: string;

  @ApiProperty({
    enum: ['stands', 'changed', 'new'],
    description: '已启用、启用后改过、从未启用',
  })
  readonly standing!: 'stands' | 'changed' | 'new';

  @ApiProperty({ description: '服务现在用的就是这些内容' })
  readonly inUse!: boolean;
}

export class GoneVersionDto {
  @ApiProperty()
  readonly pack!: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly effectiveFrom!: string;
}

/** What lies in the folder now. */
export class FolderDto {
  @ApiProperty({ type: [FolderVersionDto] })
  readonly versions!: readonly FolderVersionDto[];

  @ApiProperty({ type: [GoneVersionDto], description: '服务在用、目录里已经没有的' })
  readonly gone!: readonly GoneVersionDto[];
}

export class AdoptedDto {
  @ApiProperty({ type: 'integer', description: '换用后共有多少个版本' })
  readonly versions!: number;
}

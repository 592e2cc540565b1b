import { ApiProperty } from '@nestjs/swagger';
import type { JsonObject } from '../../kernel/index.js';
import { OBJECT } from '../schemas.js';

/** A version that stands. */
export class VersionStandingDto {
  @ApiProperty()
  readonly pack!: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly effectiveFrom!: string;

  @ApiProperty()
  readonly title!: string;

  @ApiProperty()
  readonly digest!: string;

  @ApiProperty({ type: [String] })
  readonly hashes!: readonly string[];

  @ApiProperty({ type: String, format: 'date-time' })
  readonly since!: string;

  @ApiProperty()
  readonly deed!: string;

  @ApiProperty({ type: [String], description: '启用人编号' })
  readonly by!: readonly string[];

  @ApiProperty({ type: [String], description: '提请人和启用人的姓名' })
  readonly byNames!: readonly string[];

  @ApiProperty({ type: 'integer' })
  readonly seq!: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: '启用所依据的报告，按种类；随产品安装的没有',
  })
  readonly evidence!: Readonly<Record<string, string>>;

  @ApiProperty({ enum: ['stands', 'changed', 'not-in-folder'], description: '规则目录与之是否一致' })
  readonly folder!: 'stands' | 'changed' | 'not-in-folder';
}

/** A version by its name. */
export class VersionNameDto {
  @ApiProperty()
  readonly pack!: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly effectiveFrom!: string;
}

/** A version that somebody proposed. */
export class ProposalDto extends VersionNameDto {
  @ApiProperty()
  readonly digest!: string;

  @ApiProperty()
  readonly rehearsal!: string;

  @ApiProperty()
  readonly person!: string;

  @ApiProperty()
  readonly personName!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly at!: string;

  @ApiProperty({ type: 'integer' })
  readonly seq!: number;
}

/** Which law stands. */
export class StandingViewDto {
  @ApiProperty({ type: [VersionStandingDto] })
  readonly versions!: readonly VersionStandingDto[];

  @ApiProperty({ type: [VersionNameDto] })
  readonly candidates!: readonly VersionNameDto[];

  @ApiProperty({ type: [ProposalDto] })
  readonly proposals!: readonly ProposalDto[];
}

/** What a rehearsal found. */
export class RehearsedDto {
  @ApiProperty()
  readonly hash!: string;

  @ApiProperty()
  readonly pack!: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly effectiveFrom!: string;

  @ApiProperty()
  readonly candidate!: string;

  @ApiProperty({ type: 'integer' })
  readonly cases!: number;

  @ApiProperty({ type: 'integer' })
  readonly changed!: number;

  @ApiProperty({ type: 'integer' })
  readonly untold!: number;
}

/** Who read a report. */
export class ReportReadingDto {
  @ApiProperty()
  readonly person!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly at!: string;
}

/** A report with its readers. */
export class StoredReportDto {
  @ApiProperty()
  readonly hash!: string;

  @ApiProperty()
  readonly pack!: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly effectiveFrom!: string;

  @ApiProperty()
  readonly candidate!: string;

  @ApiProperty()
  readonly madeBy!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly madeAt!: string;

  @ApiProperty(OBJECT)
  readonly body!: JsonObject;

  @ApiProperty({ type: [ReportReadingDto] })
  readonly readings!: readonly ReportReadingDto[];
}

/** That it was read. */
export class ReadDto {
  @ApiProperty()
  readonly hash!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly at!: string;
}

/** On what it rests. */
export class EvidenceHashesDto {
  @ApiProperty()
  readonly lint!: string;

  @ApiProperty()
  readonly tests!: string;

  @ApiProperty()
  readonly proof!: string;

  @ApiProperty()
  readonly rehearsal!: string;
}

/** An entry of the policy chain. */
export class LawDeedDto {
  @ApiProperty()
  readonly type!: string;

  @ApiProperty()
  readonly pack!: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly effectiveFrom!: string;

  @ApiProperty()
  readonly digest!: string;

  @ApiProperty({ type: 'integer' })
  readonly seq!: number;

  @ApiProperty({ type: EvidenceHashesDto })
  readonly evidence!: EvidenceHashesDto;
}

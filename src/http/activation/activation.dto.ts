import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsArray,
  IsBoolean,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NAMES = { type: 'object', additionalProperties: { type: 'string' } } as const;

/** A version of a pack in the installation's policies folder. */
export class VersionDto {
  @ApiProperty({ description: '规则包', example: 'cn-national' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  pack!: string;

  @ApiProperty({ description: '生效日期', example: '2019-05-15' })
  @Matches(DAY, { message: '生效日期应为 YYYY-MM-DD' })
  effectiveFrom!: string;
}

/** A version with the names that changed in it. */
export class RenamingDto extends VersionDto {
  @ApiPropertyOptional({ ...NAMES, description: '改了名的环节，旧 → 新' })
  @IsOptional()
  @IsObject()
  states?: Record<string, string>;

  @ApiPropertyOptional({ ...NAMES, description: '改了名的期限，旧 → 新' })
  @IsOptional()
  @IsObject()
  clocks?: Record<string, string>;
}

export class RehearseDto extends RenamingDto {
  @ApiPropertyOptional({ description: '只看这一天及以后立的件' })
  @IsOptional()
  @Matches(DAY, { message: '日期应为 YYYY-MM-DD' })
  from?: string;

  @ApiPropertyOptional({ description: '只看这一天及以前立的件' })
  @IsOptional()
  @Matches(DAY, { message: '日期应为 YYYY-MM-DD' })
  to?: string;
}

/** Says that one has read exactly this report. */
export class ReadingDto {
  @ApiProperty({ description: '所读报告的摘要，与取回的报告里写的相同' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  hash!: string;
}

export class ActivationDto extends VersionDto {
  @ApiProperty({ description: '试运行报告的摘要，至少前8位' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  rehearsal!: string;
}

export class MigrationDto extends RenamingDto {
  @ApiPropertyOptional({ type: [String], description: '只迁移这些件；不写则全部在办件' })
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  cases?: string[];

  @ApiProperty({ description: 'true：只说会怎样，不迁移' })
  @IsBoolean()
  dryRun!: boolean;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { SchemePeriod } from '../../assessment/index.js';
import { WhyNotDto } from './sheet-moves.dto.js';

/** Whose schemes of which year. */
export class SchemesQuery {
  @ApiProperty({ type: 'integer', description: '年度', example: 2018 })
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2200)
  year!: number;

  @ApiPropertyOptional({ description: '考核机关；不写即本人所在的最上级机关' })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  organ?: string;
}

export class UnitsInStageDto {
  @ApiProperty({
    enum: ['open', 'self-scored', 'reviewed', 'public', 'decided'],
    description: 'open 未自评；self-scored 已自评；reviewed 已核分；public 公示；decided 已审定',
  })
  readonly stage!: SchemePeriod['stages'][number]['stage'];

  @ApiProperty({ type: 'integer', description: '单位数' })
  readonly units!: number;
}

/** A scheme in a period that has begun. */
export class SchemePeriodDto implements SchemePeriod {
  @ApiProperty({ description: '考核办法的编号' })
  readonly scheme!: string;

  @ApiProperty({ description: '考核办法的名称' })
  readonly label!: string;

  @ApiProperty({ description: 'false：规则包里只有节录' })
  readonly complete!: boolean;

  @ApiProperty({ description: '考核期', example: '2018-Q1' })
  readonly period!: string;

  @ApiProperty({ enum: ['month', 'quarter', 'year'], description: 'month 月；quarter 季；year 年' })
  readonly kind!: SchemePeriod['kind'];

  @ApiProperty({ type: String, format: 'date', description: '第一天' })
  readonly from!: SchemePeriod['from'];

  @ApiProperty({ type: String, format: 'date', description: '最后一天' })
  readonly to!: SchemePeriod['to'];

  @ApiProperty({ description: '考核期是否已满，可以自评、核分' })
  readonly over!: boolean;

  @ApiProperty({ type: [UnitsInStageDto], description: '本人能看到的单位，各到哪一步' })
  readonly stages!: readonly UnitsInStageDto[];

  @ApiProperty({ type: [WhyNotDto], description: '本人现在不能公示的原因；空的可以公示' })
  readonly publicise!: readonly WhyNotDto[];
}

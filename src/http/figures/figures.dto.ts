import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBooleanString, IsIn, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import type { LocalDate } from '../../kernel/index.js';
import { IsDay } from '../identity/is-day.js';

/** Whose figures; what is left out is the reader's own organ, as a whole. */
export class PlaceDto {
  @ApiPropertyOptional({ description: '机关；不写即本机关', example: 'demo-housing' })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  organ?: string;

  @ApiPropertyOptional({ description: '处室；不写即整个机关' })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  division?: string;
}

export class StatisticsDto extends PlaceDto {
  @ApiProperty({ description: '起始日，包括在内', example: '2018-01-01' })
  @IsDay()
  from!: LocalDate;

  @ApiProperty({ description: '截止日，包括在内', example: '2018-12-31' })
  @IsDay()
  to!: LocalDate;
}

export class StatisticsFormatDto extends StatisticsDto {
  @ApiPropertyOptional({ description: '格式', enum: ['json', 'csv'], default: 'json' })
  @IsOptional()
  @IsIn(['json', 'csv'])
  format?: 'json' | 'csv';
}

export class EntriesDto extends StatisticsDto {
  @ApiPropertyOptional({ description: '从第几条之后看起', default: 0 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  offset?: number;
}

export class SuppliedDto extends PlaceDto {
  @ApiProperty({ description: '期间：年、季或月', example: '2018' })
  @IsString()
  @MaxLength(7)
  period!: string;

  @ApiPropertyOptional({ description: 'true：连同已被取代的', example: 'false' })
  @IsOptional()
  @IsBooleanString()
  all?: string;
}

export class SupplyDto extends PlaceDto {
  @ApiProperty({ description: '期间：年、季或月', example: '2018' })
  @IsString()
  @MaxLength(20)
  period!: string;

  @ApiProperty({ description: '数据项的编号', example: 't3.new.natural' })
  @IsString()
  @MaxLength(200)
  key!: string;

  @ApiProperty({ description: '数；不知道的写 null，没有的写 0', type: Number, nullable: true })
  @IsOptional()
  value!: unknown;

  @ApiPropertyOptional({ description: '出处或说明' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;
}

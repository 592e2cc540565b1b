import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** Which yearly report is meant. */
export class ReportOfYearDto {
  @ApiProperty({ description: '机关的编号', example: 'demo-housing' })
  @IsString()
  @MaxLength(80)
  organ!: string;

  @ApiProperty({ description: '报告年度', example: 2018 })
  @IsInt()
  @Min(2008)
  @Max(2099)
  year!: number;

  @ApiPropertyOptional({ description: '表式编号；不写用草稿里选的，或当年的' })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  form?: string;

  @ApiPropertyOptional({ description: '表样，如 shandong-2017' })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  variant?: string;
}

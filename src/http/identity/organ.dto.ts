import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { IndexScheme, OrganKind } from '../../identity/index.js';
import type { LocalDate } from '../../kernel/index.js';
import { IsDay } from './is-day.js';

const KINDS: readonly OrganKind[] = ['organ', 'division', 'affiliate', 'local-bureau'];
const SCHEMES: readonly IndexScheme[] = ['org9', 'uscc18', 'local'];
const ID_LENGTH = 64;

class OrganIndexDto {
  @ApiProperty({ enum: SCHEMES })
  @IsIn(SCHEMES)
  scheme!: IndexScheme;

  @ApiProperty({ description: '索引号前段码' })
  @IsString()
  @MaxLength(18)
  front!: string;

  @ApiProperty({ description: '流水号位数', minimum: 4, maximum: 7 })
  @IsInt()
  digits!: number;
}

/** What may be revised of an organ. What is left out is taken away: the request is the whole of it. */
export class ReviseOrganDto {
  @ApiProperty()
  @IsString()
  @MaxLength(60)
  name!: string;

  @ApiProperty({ type: [String], description: '机关代字，常用的在前' })
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  documentCodes!: string[];

  @ApiPropertyOptional({ type: OrganIndexDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => OrganIndexDto)
  index?: OrganIndexDto;

  @ApiPropertyOptional({ description: '行政区划代码，6 位' })
  @IsOptional()
  @IsString()
  @MaxLength(6)
  region?: string;
}

export class CreateOrganDto extends ReviseOrganDto {
  @ApiProperty({ description: '编号，确定后不再改变' })
  @IsString()
  @MaxLength(ID_LENGTH)
  id!: string;

  @ApiPropertyOptional({ description: '上级机关编号；不填即独立机关' })
  @IsOptional()
  @IsString()
  @MaxLength(ID_LENGTH)
  parentId?: string;

  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS)
  kind!: OrganKind;
}

export class MoveOrganDto {
  @ApiPropertyOptional({ description: '新的上级机关编号；不填即独立机关' })
  @IsOptional()
  @IsString()
  @MaxLength(ID_LENGTH)
  parentId?: string;
}

export class CloseOrganDto {
  @ApiProperty({ format: 'date', description: '自此日起不再存在' })
  @IsDay()
  on!: LocalDate;
}

/** The organ that a list is about, with everything below it. */
export class OfOrganDto {
  @ApiProperty({ description: '机构编号，含其下级' })
  @IsString()
  @MaxLength(ID_LENGTH)
  organ!: string;
}

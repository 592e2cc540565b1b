import { ApiProperty } from '@nestjs/swagger';
import type { BulletinView } from '../../assessment/index.js';
import { RankedUnitDto, TIES } from './scores-ranking.dto.js';

/** Why a unit is on the negative list. */
export class NegativeReasonDto {
  @ApiProperty({ description: '否决项的编号；等次最低的为 band' })
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;
}

/** What a unit lost points for. */
export class LossDto {
  @ApiProperty({ description: '扣分项的编号' })
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty({ description: '扣的分' })
  readonly points!: number;
}

/** A unit of the negative list. */
export class NegativeUnitDto {
  @ApiProperty()
  readonly unit!: string;

  @ApiProperty({ type: [NegativeReasonDto] })
  readonly reasons!: readonly NegativeReasonDto[];

  @ApiProperty({ type: [LossDto], description: '扣分，多的在前' })
  readonly losses!: readonly LossDto[];
}

/** Points of one period. */
export class PeriodPointsDto {
  @ApiProperty()
  readonly period!: string;

  @ApiProperty({ type: Number, nullable: true })
  readonly points!: number | null;
}

/** How a unit moved. */
export class UnitTrendDto {
  @ApiProperty()
  readonly unit!: string;

  @ApiProperty({ type: [PeriodPointsDto], description: '当年同类各期，先的在前，到本期为止' })
  readonly points!: readonly PeriodPointsDto[];

  @ApiProperty({ type: Number, nullable: true, description: '比上期；没有上期或有一期无法计分的为 null' })
  readonly change!: number | null;
}

/** 通报 */
export class BulletinDto implements BulletinView {
  @ApiProperty({ description: '考核办法的编号' })
  readonly scheme!: string;

  @ApiProperty({ description: '考核办法的名称' })
  readonly label!: string;

  @ApiProperty({ description: '考核期' })
  readonly period!: string;

  @ApiProperty(TIES)
  readonly ties!: 'same-rank-then-skip' | 'same-rank-no-skip';

  @ApiProperty({ type: [RankedUnitDto], description: '排名' })
  readonly ranking!: readonly RankedUnitDto[];

  @ApiProperty({ type: [NegativeUnitDto], description: '负面清单' })
  readonly negativeList!: readonly NegativeUnitDto[];

  @ApiProperty({ type: [UnitTrendDto], description: '各单位的变化' })
  readonly trend!: readonly UnitTrendDto[];

  @ApiProperty({ type: [String], description: '无法计分的单位' })
  readonly unassessed!: readonly string[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: '各单位的名称，按编号',
  })
  readonly names!: Readonly<Record<string, string>>;
}

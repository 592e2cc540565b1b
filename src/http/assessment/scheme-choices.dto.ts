import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { SchemeChoices } from '../../policy/index.js';
import { TIES } from './scores-ranking.dto.js';

/** Why a point that the scheme leaves open was decided so, and by whom. */
export class ChoiceReasonDto {
  @ApiProperty({ description: '为什么这样定' })
  readonly reason!: string;

  @ApiProperty({ description: '由谁定' })
  readonly by!: string;
}

export class WeightsChoiceDto extends ChoiceReasonDto {
  @ApiProperty({ enum: ['scheme', 'office'], description: 'scheme 办法原文；office 机关自定' })
  readonly take!: 'scheme' | 'office';
}

export class RoundingChoiceDto extends ChoiceReasonDto {
  @ApiProperty({
    enum: ['half-up', 'half-even', 'down', 'up'],
    description: 'half-up 四舍五入；half-even 四舍六入五成双；down 舍去；up 进一',
  })
  readonly take!: 'half-up' | 'half-even' | 'down' | 'up';

  @ApiProperty({ type: 'integer', description: '小数位数' })
  readonly places!: number;

  @ApiProperty({ enum: ['each', 'total'], description: 'each 每个指标；total 总分' })
  readonly at!: 'each' | 'total';
}

export class TiesChoiceDto extends ChoiceReasonDto {
  @ApiProperty(TIES)
  readonly take!: 'same-rank-then-skip' | 'same-rank-no-skip';
}

export class NotApplicableChoiceDto extends ChoiceReasonDto {
  @ApiProperty({
    enum: ['rescale-siblings', 'rescale-total', 'lower-total', 'full-marks'],
    description:
      'rescale-siblings 摊给同级指标；rescale-total 按全部适用指标折算；lower-total 满分随之减少；full-marks 按满分计',
  })
  readonly take!: 'rescale-siblings' | 'rescale-total' | 'lower-total' | 'full-marks';
}

export class CapOrderChoiceDto extends ChoiceReasonDto {
  @ApiProperty({
    enum: ['cap-then-rescale', 'rescale-then-cap'],
    description: 'cap-then-rescale 先封顶再折算；rescale-then-cap 先折算再封顶',
  })
  readonly take!: 'cap-then-rescale' | 'rescale-then-cap';
}

export class BonusCeilingChoiceDto extends ChoiceReasonDto {
  @ApiProperty({
    enum: ['within-total', 'above-total'],
    description: 'within-total 加分后不超过满分；above-total 可以超过',
  })
  readonly take!: 'within-total' | 'above-total';
}

export class LateEvidenceChoiceDto extends ChoiceReasonDto {
  @ApiProperty({ enum: ['as-missing', 'accepted'], description: 'as-missing 视同没有报送；accepted 接受' })
  readonly take!: 'as-missing' | 'accepted';
}

/** 取舍 */
export class SchemeChoicesDto implements SchemeChoices {
  @ApiPropertyOptional({ type: WeightsChoiceDto, description: '分值从哪里来' })
  readonly weights?: WeightsChoiceDto;

  @ApiPropertyOptional({ type: RoundingChoiceDto, description: '怎样取整' })
  readonly rounding?: RoundingChoiceDto;

  @ApiPropertyOptional({ type: TiesChoiceDto, description: '同分怎样排名' })
  readonly ties?: TiesChoiceDto;

  @ApiPropertyOptional({ type: NotApplicableChoiceDto, description: '不适用的指标怎样处理' })
  readonly notApplicable?: NotApplicableChoiceDto;

  @ApiPropertyOptional({ type: CapOrderChoiceDto, description: '封顶和折算的先后' })
  readonly capOrder?: CapOrderChoiceDto;

  @ApiPropertyOptional({ type: BonusCeilingChoiceDto, description: '加分是否可以超过满分' })
  readonly bonusCeiling?: BonusCeilingChoiceDto;

  @ApiPropertyOptional({ type: LateEvidenceChoiceDto, description: '迟报的佐证' })
  readonly lateEvidence?: LateEvidenceChoiceDto;
}

import { ApiProperty } from '@nestjs/swagger';
import type { SchemeScores } from '../../assessment/index.js';
import type { ClauseRef } from '../../kernel/index.js';
import { SchemeChoicesDto } from './scheme-choices.dto.js';
import { RankedUnitDto, STAGE } from './scores-ranking.dto.js';

/** Part of an annual assessment. */
export class AnnualShareDto {
  @ApiProperty({ description: '所占比例：0.04 即 4%' })
  readonly share!: number;

  @ApiProperty({ description: '年度考核的名称' })
  readonly of!: string;

  @ApiProperty({ type: [String], description: '依据的条款' })
  readonly clause!: readonly ClauseRef[];
}

/** 等次 */
export class BandDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty({ description: '从几分起' })
  readonly atLeast!: number;
}

/** A unit in a list of scores. */
export class UnitLineDto extends RankedUnitDto {
  @ApiProperty({ description: '单位名称' })
  readonly name!: string;

  @ApiProperty(STAGE)
  readonly stage!: 'open' | 'self-scored' | 'reviewed' | 'public' | 'decided';
}

/** The scores of one scheme in one period. */
export class SchemeScoresDto implements SchemeScores {
  @ApiProperty({ description: '考核机关' })
  readonly organ!: string;

  @ApiProperty({ description: '考核办法的编号' })
  readonly scheme!: string;

  @ApiProperty({ description: '考核办法的名称' })
  readonly label!: string;

  @ApiProperty({ description: '考核期' })
  readonly period!: string;

  @ApiProperty({ description: 'false：办法只有节选' })
  readonly complete!: boolean;

  @ApiProperty({ type: AnnualShareDto, nullable: true, description: '计入年度考核；办法没有写的为 null' })
  readonly annual!: AnnualShareDto | null;

  @ApiProperty({ type: SchemeChoicesDto, description: '取舍：办法没有说清、规则包所定的各处' })
  readonly choices!: SchemeChoicesDto;

  @ApiProperty({ type: [BandDto], description: '等次，高的在前' })
  readonly bands!: readonly BandDto[];

  @ApiProperty({ type: [UnitLineDto], description: '可以看的单位，名次是在全部单位中的' })
  readonly units!: readonly UnitLineDto[];
}

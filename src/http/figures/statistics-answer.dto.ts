import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type { CountScope, MeasureView, Share, Spread, StatisticsView } from '../../figures/index.js';
import type { LocalDate } from '../../kernel/index.js';

const TALLY = { type: 'object', additionalProperties: { type: 'integer' } } as const;

class CountScopeDto implements CountScope {
  @ApiProperty({ description: '机关编号' })
  readonly organ!: string;

  @ApiProperty({ type: String, nullable: true, description: '处室编号；null 是整个机关' })
  readonly division!: string | null;

  @ApiProperty({ type: String, description: '起始日，包括在内' })
  readonly from!: LocalDate;

  @ApiProperty({ type: String, description: '截止日，包括在内' })
  readonly to!: LocalDate;
}

/** How long things took. */
class SpreadDto implements Spread {
  @ApiProperty({ description: '件数' })
  readonly count!: number;

  @ApiProperty({ type: Number, nullable: true, description: '中位数，工作日' })
  readonly median!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: '九成不超过，工作日' })
  readonly p90!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: '最长，工作日' })
  readonly longest!: number | null;
}

class ShareDto implements Share {
  @ApiProperty()
  readonly part!: number;

  @ApiProperty()
  readonly whole!: number;

  @ApiProperty({ type: Number, nullable: true, description: '占比；总数为 0 时是 null' })
  readonly share!: number | null;
}

class DocumentsMadeDto {
  @ApiProperty({ description: '制发件数' })
  readonly total!: number;

  @ApiProperty({ ...TALLY, description: '按公开属性' })
  readonly byAttribute!: Record<string, number>;

  @ApiProperty({ ...TALLY, description: '按文件类别' })
  readonly byKind!: Record<string, number>;

  @ApiProperty({ ...TALLY, description: '按处室' })
  readonly byDivision!: Record<string, number>;
}

class PublishedDto {
  @ApiProperty({ description: '公开件数' })
  readonly published!: number;

  @ApiProperty({ type: SpreadDto, description: '从成文到公开' })
  readonly workingDays!: SpreadDto;
}

class ReturnsDto {
  @ApiProperty({ description: '退回次数' })
  readonly total!: number;

  @ApiProperty({ ...TALLY, description: '按原因：“事件 原因编号”，没有选原因的是 -' })
  readonly byReason!: Record<string, number>;

  @ApiProperty({ description: '退回过的件数' })
  readonly returnedCases!: number;
}

class InterpretedDto {
  @ApiProperty({ type: ShareDto, description: '有解读的占已公开的政策性文件' })
  readonly interpreted!: ShareDto;

  @ApiProperty({ type: SpreadDto, description: '解读比文件晚' })
  readonly lag!: SpreadDto;
}

class MeasureViewDto implements MeasureView {
  @ApiProperty({ description: '统计口径编号' })
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty({ description: '单位' })
  readonly unit!: string;

  @ApiProperty({ type: [String], description: '依据' })
  readonly clause!: string[];

  @ApiProperty({ type: Number, nullable: true, description: '数；null 是不知道，不是 0' })
  readonly value!: number | null;

  @ApiProperty({ type: String, nullable: true, description: '是哪个口径的一部分' })
  readonly of!: string | null;

  @ApiProperty({ type: Number, nullable: true, description: '占比' })
  readonly share!: number | null;
}

/** Statistics of some days, and every measure of the pack. */
@ApiExtraModels(SpreadDto)
export class StatisticsAnswerDto implements StatisticsView {
  @ApiProperty({ type: CountScopeDto })
  readonly scope!: CountScopeDto;

  @ApiProperty({ type: DocumentsMadeDto, description: '制发' })
  readonly documents!: DocumentsMadeDto;

  @ApiProperty({ type: PublishedDto, description: '公开' })
  readonly publication!: PublishedDto;

  @ApiProperty({ type: ReturnsDto, description: '退回' })
  readonly returns!: ReturnsDto;

  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: getSchemaPath(SpreadDto) },
    description: '各环节等了多久，按环节编号',
  })
  readonly reviews!: Record<string, SpreadDto>;

  @ApiProperty({ type: InterpretedDto, description: '解读' })
  readonly interpretation!: InterpretedDto;

  @ApiProperty({ type: [String], description: '台账不能重演、未计入的办件' })
  readonly unreadable!: string[];

  @ApiProperty({ type: [MeasureViewDto], description: '各个统计口径' })
  readonly measures!: MeasureViewDto[];
}

import { ApiProperty } from '@nestjs/swagger';
import type { SheetView } from '../../assessment/index.js';
import { STAGE } from './scores-ranking.dto.js';
import { SheetEntryDto } from './sheet-figures.dto.js';
import { ShownSheetDto } from './sheet.dto.js';
import { EvidenceLineDto, SheetMoveDto } from './sheet-moves.dto.js';
import { FiledAppealDto, ScoreDeedDto, StatedScoreDto } from './stated-scores.dto.js';

const NAMES = { type: 'object', additionalProperties: { type: 'string' } } as const;

/** Whose score. */
export class ScoredUnitDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly name!: string;
}

/** What an indicator or a bonus would have more. */
export class PlaceGainDto {
  @ApiProperty({ description: '指标或加分项的编号' })
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty({ description: '满分' })
  readonly outOf!: number;

  @ApiProperty({ type: Number, nullable: true, description: '现在的得分；还缺别的、不知道的为 null' })
  readonly now!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: '那样的得分；仍不知道的为 null' })
  readonly points!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: '多几分；不知道的为 null' })
  readonly gain!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: '最多多几分；连这也不知道的为 null' })
  readonly atMost!: number | null;
}

/** What one thing cost. */
export class RegainDto {
  @ApiProperty({
    enum: ['criterion', 'case', 'indicator', 'veto', 'missing'],
    description:
      'criterion 这一项没有扣分；case 这一件的各条不计；indicator 这个指标得满分；veto 没有被这一项否决；missing 缺的佐证补来并且最好',
  })
  readonly without!: 'criterion' | 'case' | 'indicator' | 'veto' | 'missing';

  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty({ type: [SheetEntryDto] })
  readonly entries!: readonly SheetEntryDto[];

  @ApiProperty({ type: Number, nullable: true, description: '那样的得分；仍无法计分的为 null' })
  readonly points!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: '比现在多几分' })
  readonly gain!: number | null;

  @ApiProperty({ type: [PlaceGainDto], description: '在哪些指标里多；总分不能评定时也说得出' })
  readonly within!: readonly PlaceGainDto[];
}

/** A score with all that stands behind it. */
export class SheetViewDto implements SheetView {
  @ApiProperty({ type: ScoredUnitDto })
  readonly unit!: ScoredUnitDto;

  @ApiProperty(STAGE)
  readonly stage!: 'open' | 'self-scored' | 'reviewed' | 'public' | 'decided';

  @ApiProperty({ type: ShownSheetDto, description: '计分表' })
  readonly sheet!: ShownSheetDto;

  @ApiProperty({ type: [RegainDto], description: '假如：一次改一处，得分多的在前' })
  readonly whatIf!: readonly RegainDto[];

  @ApiProperty({ type: StatedScoreDto, nullable: true, description: '自评' })
  readonly selfScore!: StatedScoreDto | null;

  @ApiProperty({ type: StatedScoreDto, nullable: true, description: '核分' })
  readonly review!: StatedScoreDto | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: '公示的最后一天' })
  readonly publicUntil!: string | null;

  @ApiProperty({ type: ScoreDeedDto, nullable: true, description: '公示' })
  readonly publicised!: ScoreDeedDto | null;

  @ApiProperty({ type: [EvidenceLineDto], description: '佐证' })
  readonly evidence!: readonly EvidenceLineDto[];

  @ApiProperty({ type: [SheetMoveDto], description: '本人现在可以办什么，不能办的为什么' })
  readonly moves!: readonly SheetMoveDto[];

  @ApiProperty({ ...NAMES, description: '办过的人的姓名，按编号' })
  readonly people!: Readonly<Record<string, string>>;

  @ApiProperty({ ...NAMES, description: '本人可以看的件的标题，按编号' })
  readonly titles!: Readonly<Record<string, string>>;

  @ApiProperty({ type: [FiledAppealDto], description: '申诉' })
  readonly appeals!: readonly FiledAppealDto[];

  @ApiProperty({ type: StatedScoreDto, nullable: true, description: '审定' })
  readonly decision!: StatedScoreDto | null;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: '现在计算的结果是否就是最近一次自评、核分或审定的计分表；还没有的为 null',
  })
  readonly asStated!: boolean | null;
}

import { ApiProperty } from '@nestjs/swagger';
import type { EvidenceLine, SheetMove } from '../../assessment/index.js';
import type { LocalDate } from '../../kernel/index.js';

/** Why something may not be done. */
export class WhyNotDto {
  @ApiProperty()
  readonly code!: string;

  @ApiProperty({ description: '原因' })
  readonly message!: string;

  @ApiProperty({ description: '怎么办' })
  readonly cure!: string;
}

/** Something that is done about a score. */
export class SheetMoveDto implements SheetMove {
  @ApiProperty({
    enum: ['self-score', 'review', 'appeal', 'answer', 'decide'],
    description: 'self-score 自评；review 核分；appeal 申诉；answer 答复申诉；decide 审定',
  })
  readonly deed!: SheetMove['deed'];

  @ApiProperty({ type: [WhyNotDto], description: '空的可以办' })
  readonly refused!: readonly WhyNotDto[];
}

/** Evidence as it was supplied. */
export class SuppliedLineDto {
  @ApiProperty({
    description: '数、是否，或等次的编号',
    oneOf: [{ type: 'number' }, { type: 'boolean' }, { type: 'string' }],
  })
  readonly value!: number | boolean | string;

  @ApiProperty({ description: '何人' })
  readonly by!: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly on!: LocalDate;

  @ApiProperty({ type: 'integer', description: '在考核台账中的序号' })
  readonly seq!: number;

  @ApiProperty({ description: '因申诉划去' })
  readonly struck!: boolean;
}

/** 佐证 */
export class EvidenceLineDto implements EvidenceLine {
  @ApiProperty({ description: '佐证的编号' })
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty({
    enum: ['count', 'points', 'yes-no', 'grade'],
    description: 'count 件数；points 得分；yes-no 是否；grade 等次',
  })
  readonly kind!: EvidenceLine['kind'];

  @ApiProperty({ enum: ['unit', 'office'], description: 'unit 被考核单位报送；office 考核单位报送' })
  readonly by!: EvidenceLine['by'];

  @ApiProperty({ type: String, format: 'date', description: '最迟哪天报送' })
  readonly due!: LocalDate;

  @ApiProperty({ type: [String], description: '可填的等次' })
  readonly grades!: readonly string[];

  @ApiProperty({
    enum: ['zero', 'not-assessable'],
    description: '到期没有报送：zero 视为没有；not-assessable 不能评定',
  })
  readonly ifMissing!: EvidenceLine['ifMissing'];

  @ApiProperty({ type: [SuppliedLineDto], description: '报送过的，先报的在前；没有划去的最后一条作数' })
  readonly supplied!: readonly SuppliedLineDto[];

  @ApiProperty({ type: [WhyNotDto], description: '本人不能报送的原因；空的可以报送' })
  readonly refused!: readonly WhyNotDto[];
}

import { ApiProperty } from '@nestjs/swagger';
import type { SheetCriterion, SheetFigure } from '../../assessment/index.js';
import type { ClauseRef, LocalDate } from '../../kernel/index.js';

/** An entry that a figure rests on. */
export class SheetEntryDto {
  @ApiProperty({ description: '台账的件' })
  readonly case!: string;

  @ApiProperty({ type: 'integer', description: '件内序号' })
  readonly seq!: number;

  @ApiProperty({ type: String, format: 'date' })
  readonly on!: LocalDate;
}

/** Who supplied a piece of evidence. */
export class EvidenceSourceDto {
  @ApiProperty({ description: '报送人' })
  readonly by!: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly on!: LocalDate;
}

/** What points were read from. */
export class SheetFigureDto implements SheetFigure {
  @ApiProperty({ type: Number, nullable: true, description: '不知道的为 null，不是 0；等次也为 null' })
  readonly value!: number | null;

  @ApiProperty({ type: String, nullable: true, description: '报送的等次的编号' })
  readonly grade!: string | null;

  @ApiProperty({
    enum: ['not-counted', 'not-due', 'not-supplied'],
    nullable: true,
    description: '为何不知道：not-counted 无从统计；not-due 佐证还没有到期；not-supplied 到期没有报送',
  })
  readonly unknown!: 'not-counted' | 'not-due' | 'not-supplied' | null;

  @ApiProperty({ description: '到期没有报送，按办法以没有计' })
  readonly missing!: boolean;

  @ApiProperty({ type: EvidenceSourceDto, nullable: true, description: '由谁报送；不是报送的为 null' })
  readonly supplied!: EvidenceSourceDto | null;

  @ApiProperty({ type: [SheetEntryDto], description: '依据的台账条目，只列可以看的' })
  readonly entries!: readonly SheetEntryDto[];
}

/** A deduction or a credit. */
export class SheetCriterionDto extends SheetFigureDto implements SheetCriterion {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty({ type: [String], description: '依据的条款' })
  readonly clause!: readonly ClauseRef[];

  @ApiProperty({ description: '每一次的分值' })
  readonly each!: number;

  @ApiProperty({ type: Number, nullable: true, description: '扣的分或得的分，已封顶；不知道的为 null' })
  readonly points!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: '封顶以前' })
  readonly uncapped!: number | null;
}

import { ApiProperty } from '@nestjs/swagger';
import type {
  Assessed,
  ConstraintResult,
  FindingPlace,
  ReportFinding,
  Tie,
  ValidatedFile,
  Validation,
} from '../../annual-report/index.js';
import type { ClauseRef } from '../../kernel/index.js';

const SEVERITIES = ['error', 'warning', 'info'] as const;
const VERDICTS = ['pass', 'fail', 'not-assessable'] as const;
type Severity = (typeof SEVERITIES)[number];
type Verdict = (typeof VERDICTS)[number];

class AssessedDto implements Assessed {
  @ApiProperty({ type: String, nullable: true, description: '在哪一栏或哪一行；单格之间的是 null' })
  readonly at!: string | null;

  @ApiProperty({ enum: VERDICTS })
  readonly verdict!: Verdict;

  @ApiProperty({ description: '用文字和数字写出的比较' })
  readonly said!: string;

  @ApiProperty({ type: [String], description: '两边的格' })
  readonly cells!: string[];

  @ApiProperty({ type: [String], description: '空着的格' })
  readonly missing!: string[];
}

/** One constraint of a form: it holds, it does not, or nobody can say. */
export class ConstraintResultDto implements ConstraintResult {
  @ApiProperty({ description: '勾稽关系编号' })
  readonly id!: string;

  @ApiProperty({ type: String, nullable: true, description: '哪张表；跨年、正文的是 null' })
  readonly table!: string | null;

  @ApiProperty({ enum: SEVERITIES })
  readonly severity!: Severity;

  @ApiProperty({ enum: VERDICTS, description: '成立、不成立、不能判断（有空格）' })
  readonly verdict!: Verdict;

  @ApiProperty({ description: '为什么' })
  readonly why!: string;

  @ApiProperty({ type: [AssessedDto] })
  readonly assessed!: AssessedDto[];

  @ApiProperty({ type: [String], description: '空着的格' })
  readonly missing!: string[];
}

class FindingPlaceDto implements FindingPlace {
  @ApiProperty({ type: [String], description: '格的地址：表.行.栏' })
  readonly cells!: string[];

  @ApiProperty({ type: String, nullable: true, description: '正文的哪一部分' })
  readonly section!: string | null;

  @ApiProperty({ type: [String], description: '报告的原话' })
  readonly quotes!: string[];
}

/** What is wrong with a report. */
export class ReportFindingDto implements ReportFinding {
  @ApiProperty({ description: '问题编号' })
  readonly code!: string;

  @ApiProperty({ enum: SEVERITIES })
  readonly severity!: Severity;

  @ApiProperty({ type: FindingPlaceDto })
  readonly where!: FindingPlaceDto;

  @ApiProperty({ description: '错在哪里' })
  readonly message!: string;

  @ApiProperty({ description: '怎么改' })
  readonly cure!: string;

  @ApiProperty({ type: [String], description: '依据' })
  readonly clause!: ClauseRef[];
}

class TieDto implements Tie {
  @ApiProperty({ description: '报告的原话' })
  readonly quote!: string;

  @ApiProperty({ description: '与什么相符' })
  readonly said!: string;
}

class FilledCellsDto {
  @ApiProperty({ description: '表式的格数' })
  readonly all!: number;

  @ApiProperty({ description: '填了的格数' })
  readonly filled!: number;
}

class ValidationDto implements Validation {
  @ApiProperty({ description: '表式编号' })
  readonly form!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty({ type: String, nullable: true, description: '表样' })
  readonly variant!: string | null;

  @ApiProperty({ description: '机关名称' })
  readonly organ!: string;

  @ApiProperty({ description: '报告年度' })
  readonly year!: number;

  @ApiProperty({ description: '没有严重程度为 error 的问题' })
  readonly holds!: boolean;

  @ApiProperty({ type: FilledCellsDto })
  readonly cells!: FilledCellsDto;

  @ApiProperty({ type: [ConstraintResultDto], description: '各项勾稽关系' })
  readonly results!: ConstraintResultDto[];

  @ApiProperty({ type: [ReportFindingDto], description: '问题' })
  readonly findings!: ReportFindingDto[];

  @ApiProperty({ type: [TieDto], description: '正文与表相符之处' })
  readonly ties!: TieDto[];
}

/** Something to look at in a file that was read. */
export class ReadNoteDto {
  @ApiProperty({ description: '提示编号' })
  readonly code!: string;

  @ApiProperty({ description: '读入时没有采用、没有认出什么' })
  readonly message!: string;
}

/** What is wrong with a report that was published, and what was passed over in reading it. */
export class ValidationAnswerDto implements Pick<ValidatedFile, 'validation' | 'notes'> {
  @ApiProperty({ type: ValidationDto })
  readonly validation!: ValidationDto;

  @ApiProperty({ type: [ReadNoteDto] })
  readonly notes!: ReadNoteDto[];
}

import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type {
  AnnualReport,
  ConstraintResult,
  PreviousReport,
  ReportFinding,
} from '../../annual-report/index.js';
import { ConstraintResultDto, ReadNoteDto, ReportFindingDto } from './validation-answer.dto.js';

type Section = AnnualReport['sections'][number];
type Paragraph = Section['paragraphs'][number];
type Table = Section['tables'][number];
type GridCell = Table['body'][number][number];
type Chart = Section['charts'][number];
type ChartBar = Chart['bars'][number];
type Comparison = NonNullable<AnnualReport['comparison']>;
type Cell = AnnualReport['cells'][string];
export type OpenItem = AnnualReport['open'][number];

class EntryRefDto {
  @ApiProperty({ description: '哪一件' })
  readonly case!: string;

  @ApiProperty({ description: '台账第几条' })
  readonly seq!: number;

  @ApiProperty({ type: String, description: '哪一天' })
  readonly on!: Cell['entries'][number]['on'];
}

class EnteredByDto {
  @ApiProperty()
  readonly person!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty()
  readonly at!: string;
}

class ReportCellDto implements Cell {
  @ApiProperty({ type: Number, nullable: true, description: '空白不是 0' })
  readonly value!: number | null;

  @ApiProperty({ enum: ['journal', 'person', 'sum', 'previous', 'unknown'], description: '从哪里来' })
  readonly origin!: Cell['origin'];

  @ApiProperty({ type: [EntryRefDto], description: '由哪些记录得来' })
  readonly entries!: EntryRefDto[];

  @ApiProperty({ type: EnteredByDto, nullable: true, description: '谁填报的' })
  readonly enteredBy!: EnteredByDto | null;

  @ApiProperty({ type: [String], description: '是哪些格的和' })
  readonly sumOf!: string[];
}

class NamedDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;
}

class ReportOrganDto {
  @ApiProperty({ type: String, nullable: true })
  readonly id!: string | null;

  @ApiProperty()
  readonly name!: string;
}

class ParagraphDto implements Paragraph {
  @ApiProperty({ description: '段落编号' })
  readonly id!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: '按哪个编号写；一段文字可以成为几段。小标题是 null',
  })
  readonly at!: string | null;

  @ApiProperty({ type: String, nullable: true, description: '表式要人写什么；没有要求的是 null' })
  readonly ask!: string | null;

  @ApiProperty({
    enum: ['draft', 'person', 'open', 'heading'],
    description: '从数起草、人写的、待填、小标题',
  })
  readonly kind!: Paragraph['kind'];

  @ApiProperty()
  readonly text!: string;
}

class GridCellDto implements GridCell {
  @ApiProperty({ description: '从第几栏起，自 0' })
  readonly at!: number;

  @ApiProperty({ description: '占几栏' })
  readonly columns!: number;

  @ApiProperty({ description: '占几行' })
  readonly rows!: number;

  @ApiProperty()
  readonly text!: string;

  @ApiProperty({ type: String, enum: ['column', 'columns', 'row', 'rows'], nullable: true })
  readonly heads!: GridCell['heads'];

  @ApiProperty({ type: String, nullable: true, description: '格的地址：表.行.栏' })
  readonly cell!: string | null;
}

const GRID = {
  type: 'array',
  items: { type: 'array', items: { $ref: getSchemaPath(GridCellDto) } },
} as const;

@ApiExtraModels(GridCellDto)
class ReportTableDto implements Table {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly caption!: string;

  @ApiProperty({ type: String, nullable: true })
  readonly note!: string | null;

  @ApiProperty({ description: '几栏是行标题' })
  readonly rowHeads!: number;

  @ApiProperty({ description: '共几栏' })
  readonly width!: number;

  @ApiProperty({ description: '行标题的末栏是不是单位' })
  readonly units!: boolean;

  @ApiProperty(GRID)
  readonly head!: GridCellDto[][];

  @ApiProperty(GRID)
  readonly body!: GridCellDto[][];
}

class BarDto implements ChartBar {
  @ApiProperty({ description: '数所在的格' })
  readonly cell!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty()
  readonly now!: number;

  @ApiProperty({ type: Number, nullable: true })
  readonly before!: number | null;
}

class ReportChartDto implements Chart {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty()
  readonly unit!: string;

  @ApiProperty({ type: [BarDto] })
  readonly bars!: BarDto[];

  @ApiProperty({ description: '图的文字说明' })
  readonly alternative!: string;
}

class ReportSectionDto implements Section {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty({ type: [ParagraphDto] })
  readonly paragraphs!: ParagraphDto[];

  @ApiProperty({ type: [ReportTableDto] })
  readonly tables!: ReportTableDto[];

  @ApiProperty({ type: [ReportChartDto] })
  readonly charts!: ReportChartDto[];
}

class ComparedFigureDto {
  @ApiProperty()
  readonly cell!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty({ type: Number, nullable: true })
  readonly now!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  readonly before!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  readonly difference!: number | null;
}

class ComparisonDto implements Comparison {
  @ApiProperty()
  readonly caption!: string;

  @ApiProperty({ type: ReportTableDto })
  readonly table!: ReportTableDto;

  @ApiProperty({ type: [ComparedFigureDto] })
  readonly rows!: ComparedFigureDto[];
}

class FooterLineDto {
  @ApiProperty({ description: '按哪个编号写' })
  readonly at!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty()
  readonly text!: string;
}

/** What a person must still do. */
export class OpenItemDto implements OpenItem {
  @ApiProperty({ enum: ['text', 'cell', 'conflict'], description: '待写的文字、空着的格、不一致的数' })
  readonly kind!: OpenItem['kind'];

  @ApiProperty({ description: '段落编号或格的地址' })
  readonly at!: string;

  @ApiProperty()
  readonly message!: string;
}

class PrintedReportDto {
  @ApiProperty()
  readonly title!: string;

  @ApiProperty({ type: NamedDto, description: '表式' })
  readonly form!: NamedDto;

  @ApiProperty({ type: [ReportSectionDto] })
  readonly sections!: ReportSectionDto[];

  @ApiProperty({ type: [ReportTableDto], description: '附在正文之后的表' })
  readonly annexes!: ReportTableDto[];

  @ApiProperty({ type: ComparisonDto, nullable: true, description: '与上年的比较' })
  readonly comparison!: ComparisonDto | null;

  @ApiProperty({ type: [FooterLineDto], description: '签署栏' })
  readonly footer!: FooterLineDto[];

  @ApiProperty({ type: [OpenItemDto], description: '还要人办的' })
  readonly open!: OpenItemDto[];
}

class PreviousReportDto {
  @ApiProperty({
    enum: ['given', 'draft', 'published'],
    description: '随请求给的、草稿里存的、本系统公布的',
  })
  readonly source!: PreviousReport['source'];

  @ApiProperty({ description: '文件名' })
  readonly name!: string;

  @ApiProperty({ description: '报告年度' })
  readonly year!: number;

  @ApiProperty({ type: [ReadNoteDto], description: '读入时没有采用、没有认出什么' })
  readonly notes!: readonly ReadNoteDto[];
}

/** The report as JSON: the form as it is filled, the report as it is printed, and what is wrong with it. */
@ApiExtraModels(ReportCellDto)
export class ReportBuildAnswerDto {
  @ApiProperty({ description: '表式编号' })
  readonly form!: string;

  @ApiProperty({ type: String, nullable: true, description: '表样' })
  readonly variant!: string | null;

  @ApiProperty({ type: ReportOrganDto })
  readonly organ!: ReportOrganDto;

  @ApiProperty({ description: '报告年度' })
  readonly year!: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: getSchemaPath(ReportCellDto) },
    description: '各格，按地址',
  })
  readonly cells!: Record<string, ReportCellDto>;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: '各部分的文字' })
  readonly sections!: Record<string, string>;

  @ApiProperty({ type: PrintedReportDto })
  readonly report!: PrintedReportDto;

  @ApiProperty({ type: [ReportFindingDto], description: '校验发现的问题，与上年内容雷同的也在内' })
  readonly findings!: readonly ReportFinding[];

  @ApiProperty({ type: [ConstraintResultDto], description: '各项勾稽关系，跨年的也在内' })
  readonly results!: readonly ConstraintResult[];

  @ApiProperty({ type: PreviousReportDto, nullable: true, description: '拿来比较的上年报告；没有的是 null' })
  readonly previous!: PreviousReportDto | null;
}

import { ApiProperty } from '@nestjs/swagger';

const KINDS = ['step', 'plain', 'final', 'parallel', 'region', 'choice', 'end'] as const;
type Kind = (typeof KINDS)[number];

/** A state of the chart, placed. */
export class DiagramStateDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty({ enum: KINDS })
  readonly kind!: Kind;

  @ApiProperty({ type: String, nullable: true, description: '外层环节' })
  readonly parent!: string | null;

  @ApiProperty({ type: [String], description: '依据的条款' })
  readonly clause!: readonly string[];

  @ApiProperty({ description: '本件现在就在这里' })
  readonly current!: boolean;

  @ApiProperty({ type: 'integer', description: '本件到过几次' })
  readonly entered!: number;

  @ApiProperty({ description: '左上角，像素' })
  readonly x!: number;

  @ApiProperty()
  readonly y!: number;

  @ApiProperty()
  readonly width!: number;

  @ApiProperty()
  readonly height!: number;

  @ApiProperty({ type: [String], description: '框内文字，已分行' })
  readonly lines!: readonly string[];
}

/** What leads along an arrow. */
export class DiagramWayDto {
  @ApiProperty()
  readonly label!: string;

  @ApiProperty({ type: [String], description: '依据的条款；流程图没有写明的，为所离开环节的条款' })
  readonly clause!: readonly string[];
}

export class DiagramPointDto {
  @ApiProperty()
  readonly x!: number;

  @ApiProperty()
  readonly y!: number;
}

/** An arrow, placed. */
export class DiagramEdgeDto {
  @ApiProperty()
  readonly from!: string;

  @ApiProperty()
  readonly to!: string;

  @ApiProperty({ type: [DiagramWayDto] })
  readonly ways!: readonly DiagramWayDto[];

  @ApiProperty({ type: 'integer', description: '本件走过几次' })
  readonly walked!: number;

  @ApiProperty({ description: '线，SVG 路径' })
  readonly line!: string;

  @ApiProperty({ description: '箭头，SVG 路径' })
  readonly tip!: string;

  @ApiProperty({ type: DiagramPointDto, nullable: true, description: '文字的中点' })
  readonly words!: DiagramPointDto | null;

  @ApiProperty({ type: [String], description: '文字，已分行' })
  readonly lines!: readonly string[];
}

/** One move from state to state. */
export class WalkDto {
  @ApiProperty({ type: 'integer', description: '流程轨迹中的序号' })
  readonly seq!: number;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly at!: string;

  @ApiProperty()
  readonly person!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty({ type: String, nullable: true, description: '从哪个环节；开始时为空' })
  readonly from!: string | null;

  @ApiProperty({ type: [String], description: '到哪些环节，由外到内' })
  readonly to!: readonly string[];

  @ApiProperty({ type: String, nullable: true, description: '其中要去的那个环节；开始时为空' })
  readonly target!: string | null;

  @ApiProperty({ type: String, nullable: true, description: '办理时写的事由或意见' })
  readonly reason!: string | null;

  @ApiProperty({ type: [String], description: '依据的条款；流程图没有写明的，为所离开环节的条款' })
  readonly clause!: readonly string[];
}

/** A return or a taking back that happened and is no arrow of the chart. */
export class WayBackDto {
  @ApiProperty()
  readonly from!: string;

  @ApiProperty()
  readonly to!: string;

  @ApiProperty({ description: '办了什么，如“退回”；不止一次的注明次数' })
  readonly label!: string;

  @ApiProperty({ type: 'array', items: { type: 'integer' }, description: '流程轨迹中的序号，先办的在前' })
  readonly seqs!: readonly number[];

  @ApiProperty({ description: '线，SVG 路径' })
  readonly line!: string;

  @ApiProperty({ description: '箭头，SVG 路径' })
  readonly tip!: string;

  @ApiProperty({ type: DiagramPointDto, description: '名称的中点' })
  readonly words!: DiagramPointDto;

  @ApiProperty({ description: '名称底板的宽度，像素' })
  readonly plate!: number;
}

/** The chart of a case with where it stands and the way it came. */
export class CaseDiagramDto {
  @ApiProperty()
  readonly title!: string;

  @ApiProperty({ description: '像素' })
  readonly width!: number;

  @ApiProperty()
  readonly height!: number;

  @ApiProperty({ type: [DiagramStateDto], description: '按阅读顺序' })
  readonly states!: readonly DiagramStateDto[];

  @ApiProperty({ type: [DiagramEdgeDto] })
  readonly edges!: readonly DiagramEdgeDto[];

  @ApiProperty({ type: [WalkDto], description: '走过的路，先走的在前' })
  readonly walks!: readonly WalkDto[];

  @ApiProperty({
    type: [WayBackDto],
    description: '本件退回、撤回等走过而流程图没有画出的路，画在图的右侧；没有发生的不画',
  })
  readonly backs!: readonly WayBackDto[];
}

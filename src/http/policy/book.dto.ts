import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { LocalDate } from '../../kernel/index.js';
import { DiagramWayDto } from '../cases/diagram.dto.js';
import { IsDay } from '../identity/is-day.js';
import { RuleDto, UnencodedDto } from './policy.dto.js';

/** A version on the shelf, as of a day. */
export class ShelfVersionDto {
  @ApiProperty({ type: String, format: 'date' })
  readonly effectiveFrom!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  readonly effectiveTo!: string | null;

  @ApiProperty()
  readonly title!: string;

  @ApiProperty({ enum: ['past', 'now', 'coming'], description: '当日：已不施行、施行中、尚未施行' })
  readonly when!: 'past' | 'now' | 'coming';
}

/** A pack on the shelf. */
export class ShelfPackDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly title!: string;

  @ApiProperty({ type: String, nullable: true, description: '叠加在哪个规则包之上' })
  readonly extends!: string | null;

  @ApiProperty({ description: '本机关按这个规则包办理' })
  readonly ours!: boolean;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: '当日施行的版本；没有则为 null' })
  readonly inForce!: string | null;

  @ApiProperty({ type: [ShelfVersionDto] })
  readonly versions!: readonly ShelfVersionDto[];
}

/** All packs as of a day. */
export class ShelfDto {
  @ApiProperty({ type: String, format: 'date' })
  readonly on!: string;

  @ApiProperty({ type: [ShelfPackDto] })
  readonly packs!: readonly ShelfPackDto[];
}

/** Something of the pack that rests on an article. */
export class RestDto {
  @ApiProperty({
    enum: [
      'rule',
      'chart',
      'chain',
      'step',
      'move',
      'deadline',
      'parameter',
      'item',
      'form',
      'measure',
      'assessment',
      'property',
    ],
  })
  readonly kind!: string;

  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty({ type: String, nullable: true, description: '所在的流程或清单' })
  readonly of!: string | null;
}

/** A reason why an article is left to people. */
export class LeftToPeopleDto {
  @ApiProperty()
  readonly construct!: string;

  @ApiProperty()
  readonly reason!: string;
}

/** An article beside what rests on it. */
export class BookArticleDto {
  @ApiProperty()
  readonly clause!: string;

  @ApiProperty()
  readonly number!: string;

  @ApiProperty({ description: '要点（自撰摘要）' })
  readonly gist!: string;

  @ApiProperty({ description: '是否核对过原文' })
  readonly verified!: boolean;

  @ApiProperty({
    enum: ['executable', 'human-judgement', 'not-modelled'],
    description: '系统执行、由人判断、没有写入',
  })
  readonly standing!: 'executable' | 'human-judgement' | 'not-modelled';

  @ApiProperty({ type: [RestDto] })
  readonly rests!: readonly RestDto[];

  @ApiProperty({ type: [LeftToPeopleDto] })
  readonly unencoded!: readonly LeftToPeopleDto[];
}

/** A paper with its articles. */
export class BookPaperDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly title!: string;

  @ApiProperty({ type: String, nullable: true, description: '文号' })
  readonly number!: string | null;

  @ApiProperty()
  readonly issuer!: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly effectiveFrom!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  readonly effectiveTo!: string | null;

  @ApiProperty({ type: [BookArticleDto] })
  readonly articles!: readonly BookArticleDto[];
}

/** Where a rule is asked. */
export class RuleUseDto {
  @ApiProperty()
  readonly chart!: string;

  @ApiProperty()
  readonly state!: string;

  @ApiProperty({ description: '环节名称' })
  readonly label!: string;

  @ApiProperty()
  readonly event!: string;
}

/** A rule and where it is asked. */
export class BookRuleDto extends RuleDto {
  @ApiProperty({ description: '所在文件和行' })
  readonly source!: string;

  @ApiProperty({ type: [RuleUseDto] })
  readonly usedIn!: readonly RuleUseDto[];
}

/** A chart by its name. */
export class ChartNameDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;
}

/** A value of the law in a period. */
export class ParameterOnDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty()
  readonly unit!: string;

  @ApiProperty({ type: String, nullable: true, description: '当日的值；没有则为 null' })
  readonly value!: string | null;

  @ApiProperty({ type: [String] })
  readonly clause!: readonly string[];
}

/** A pack in force on a day, beside its papers. */
export class PackBookDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly title!: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly on!: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly effectiveFrom!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  readonly effectiveTo!: string | null;

  @ApiProperty()
  readonly sha256!: string;

  @ApiProperty({ type: [BookPaperDto] })
  readonly papers!: readonly BookPaperDto[];

  @ApiProperty({ type: [BookRuleDto] })
  readonly rules!: readonly BookRuleDto[];

  @ApiProperty({ type: [ChartNameDto] })
  readonly charts!: readonly ChartNameDto[];

  @ApiProperty({ type: [ParameterOnDto] })
  readonly parameters!: readonly ParameterOnDto[];

  @ApiProperty({ type: [UnencodedDto] })
  readonly unencoded!: readonly UnencodedDto[];

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: '事项的名称' })
  readonly events!: Readonly<Record<string, string>>;
}

/** A line told of a state. */
export class ChartLineDto {
  @ApiProperty({ enum: ['who', 'apart', 'term', 'return', 'stay', 'common', 'from'] })
  readonly kind!: string;

  @ApiProperty()
  readonly text!: string;
}

/** A state of a chart in words. */
export class ChartStateDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty({ enum: ['step', 'plain', 'final', 'parallel', 'region', 'choice', 'end'] })
  readonly kind!: string;

  @ApiProperty({ type: String, nullable: true })
  readonly parent!: string | null;

  @ApiProperty({ type: [String] })
  readonly marks!: readonly string[];

  @ApiProperty({ type: [String] })
  readonly clauses!: readonly string[];

  @ApiProperty({ type: [ChartLineDto] })
  readonly lines!: readonly ChartLineDto[];
}

/** A way of a chart in words. */
export class ChartWayDto {
  @ApiProperty()
  readonly from!: string;

  @ApiProperty()
  readonly to!: string;

  @ApiProperty({ type: [String] })
  readonly labels!: readonly string[];

  @ApiProperty({ type: [DiagramWayDto], description: '同上，逐条带依据' })
  readonly ways!: readonly DiagramWayDto[];

  @ApiProperty({ description: '往回走' })
  readonly back!: boolean;
}

/** A chart told state by state. */
export class ChartViewDto {
  @ApiProperty()
  readonly title!: string;

  @ApiProperty({ type: [String] })
  readonly notes!: readonly string[];

  @ApiProperty()
  readonly initial!: string;

  @ApiProperty({ type: [ChartStateDto] })
  readonly states!: readonly ChartStateDto[];

  @ApiProperty({ type: [ChartWayDto] })
  readonly edges!: readonly ChartWayDto[];
}

/** As of which day. */
export class AsOfDto {
  @ApiPropertyOptional({ description: '哪一天；不写即今天', example: '2018-03-01' })
  @IsOptional()
  @IsDay()
  on?: LocalDate;
}

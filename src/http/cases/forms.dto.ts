import { ApiProperty } from '@nestjs/swagger';
import type { Json, JsonObject } from '../../kernel/index.js';
import { OBJECT } from '../schemas.js';
import { FIELD_TYPES, type FieldType } from '../../workflow/index.js';

/** Something to choose. */
export class FormOptionDto {
  @ApiProperty()
  readonly value!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty({ type: [String], description: '依据的条款' })
  readonly clause!: readonly string[];

  @ApiProperty({ ...OBJECT, description: '清单另外写明的内容，如理由所需依据的效力层级 ranks' })
  readonly with!: JsonObject;

  @ApiProperty({ type: String, nullable: true, description: '所在清单' })
  readonly list!: string | null;
}

/** Another field, and the answers to it on which something depends. */
export class FieldConditionDto {
  @ApiProperty({ description: '同一表单的哪个字段' })
  readonly field!: string;

  @ApiProperty({ type: 'array', items: {}, description: '答为其中之一时' })
  readonly is!: readonly Json[];
}

/** What follows an act. */
export class ConsequenceDto {
  @ApiProperty({ description: '办成之后会怎样，办理前告知' })
  readonly note!: string;

  @ApiProperty({ description: '不可恢复，办理前须再次确认' })
  readonly irreversible!: boolean;

  @ApiProperty({ type: FieldConditionDto, nullable: true, description: '只在如此填写时；空为总是' })
  readonly when!: FieldConditionDto | null;
}

/** One field. */
export class FormFieldDto {
  @ApiProperty({ description: '放进事件内容的键' })
  readonly name!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty({ enum: FIELD_TYPES, description: '怎样填写；复数的为列表' })
  readonly type!: FieldType;

  @ApiProperty()
  readonly required!: boolean;

  @ApiProperty({ type: 'integer', nullable: true, description: '最多字数或项数' })
  readonly max!: number | null;

  @ApiProperty({ type: [String], description: '从规则包的哪些清单中选；line 类型的只是建议' })
  readonly lists!: readonly string[];

  @ApiProperty({ type: [FormOptionDto] })
  readonly options!: readonly FormOptionDto[];

  @ApiProperty({ type: [String], description: '规则包写明的依据' })
  readonly clause!: readonly string[];

  @ApiProperty({ type: () => [FormFieldDto], description: '一组中的各项' })
  readonly fields!: readonly FormFieldDto[];

  @ApiProperty({ description: '填写的提示' })
  readonly help!: string;

  @ApiProperty({ type: FieldConditionDto, nullable: true, description: '只在如此填写时才问；空为总是' })
  readonly when!: FieldConditionDto | null;

  @ApiProperty({ description: '备查的栏目，很少填写，可以收起' })
  readonly aside!: boolean;
}

/** What a person fills in to make an event happen. */
export class EventFormDto {
  @ApiProperty()
  readonly event!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty()
  readonly state!: string;

  @ApiProperty()
  readonly stateLabel!: string;

  @ApiProperty({ type: [String] })
  readonly clause!: readonly string[];

  @ApiProperty({ description: '目前没有任何障碍；有哪些见 next' })
  readonly open!: boolean;

  @ApiProperty({ type: ConsequenceDto, nullable: true, description: '办成之后会怎样' })
  readonly consequence!: ConsequenceDto | null;

  @ApiProperty({ type: [FormFieldDto] })
  readonly fields!: readonly FormFieldDto[];
}

/** Somebody who may be named. */
export class CandidateDto {
  @ApiProperty()
  readonly person!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty()
  readonly organ!: string;

  @ApiProperty()
  readonly organName!: string;

  @ApiProperty({ type: [String], description: '岗位' })
  readonly posts!: readonly string[];
}

import { ApiProperty } from '@nestjs/swagger';
import type { JsonObject } from '../../kernel/index.js';
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

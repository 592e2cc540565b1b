import { ApiProperty } from '@nestjs/swagger';
import { DOCUMENT_KINDS, type DocumentKind } from '../../documents/index.js';
import { CaseDto } from '../cases/case.dto.js';

/** What the clerk should look at. */
export class ImportWarningDto {
  @ApiProperty()
  readonly code!: string;

  @ApiProperty()
  readonly message!: string;
}

/** A file that became a draft. */
export class ImportViewDto {
  @ApiProperty({ type: CaseDto })
  readonly case!: CaseDto;

  @ApiProperty({ type: [ImportWarningDto] })
  readonly warnings!: readonly ImportWarningDto[];
}

/** What a file says of itself; nothing of it is kept. */
export class ImportPreviewDto {
  @ApiProperty({ enum: ['txt', 'md', 'docx'] })
  readonly format!: 'txt' | 'md' | 'docx';

  @ApiProperty({ type: String, nullable: true, description: '文字编码；docx 为 null' })
  readonly encoding!: string | null;

  @ApiProperty({ type: String, nullable: true, description: '文内标题' })
  readonly title!: string | null;

  @ApiProperty({ type: String, nullable: true, description: '没有标题时的建议' })
  readonly suggestedTitle!: string | null;

  @ApiProperty({ enum: DOCUMENT_KINDS, nullable: true, description: '看来属于哪一类；看不出的为 null' })
  readonly kind!: DocumentKind | null;

  @ApiProperty({ type: String, nullable: true, description: '文内的制发机关' })
  readonly issuer!: string | null;

  @ApiProperty({ type: String, nullable: true, description: '文内的发文字号' })
  readonly documentNumber!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: '文内的成文日期' })
  readonly signedOn!: string | null;

  @ApiProperty({ description: '去掉版头、落款后的正文' })
  readonly body!: string;

  @ApiProperty({ type: [ImportWarningDto], description: '须请人核对的' })
  readonly warnings!: readonly ImportWarningDto[];
}

import { ApiProperty } from '@nestjs/swagger';
import {
  DISCLOSURE_ATTRIBUTES,
  DOCUMENT_KINDS,
  type DocumentSummary,
} from '../../documents/index.js';

const TEXT_OR_NULL = { type: String, nullable: true } as const;

/** 列表中的一件公文 */
export class DocumentSummaryDto implements DocumentSummary {
  @ApiProperty()
  caseId!: string;

  @ApiProperty()
  organ!: string;

  @ApiProperty()
  division!: string;

  @ApiProperty()
  createdBy!: string;

  @ApiProperty({ enum: DOCUMENT_KINDS })
  kind!: DocumentSummary['kind'];

  @ApiProperty(TEXT_OR_NULL)
  documentType!: string | null;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: DISCLOSURE_ATTRIBUTES, type: String, nullable: true })
  attribute!: DocumentSummary['attribute'];

  @ApiProperty(TEXT_OR_NULL)
  documentNumber!: string | null;

  @ApiProperty(TEXT_OR_NULL)
  indexNumber!: string | null;

  @ApiProperty(TEXT_OR_NULL)
  signedOn!: string | null;

  @ApiProperty(TEXT_OR_NULL)
  publishedOn!: string | null;

  @ApiProperty({ type: String })
  validity!: DocumentSummary['validity'];

  @ApiProperty({ type: [String], description: '当前环节，由外到内' })
  states!: readonly string[];

  @ApiProperty()
  version!: number;

  @ApiProperty()
  updatedAt!: string;

  @ApiProperty()
  sealed!: boolean;
}

/** 一页公文 */
export class DocumentPageDto {
  @ApiProperty({ type: [DocumentSummaryDto] })
  items!: readonly DocumentSummaryDto[];

  @ApiProperty({ ...TEXT_OR_NULL, description: '下一页的 cursor；没有下一页为空' })
  next!: string | null;
}

/** 正文 */
export class BodyDto {
  @ApiProperty({ ...TEXT_OR_NULL, description: '没有正文或已封存的为空' })
  body!: string | null;

  @ApiProperty({ ...TEXT_OR_NULL, description: '政策解读的正文；没有或已封存的为空' })
  interpretation!: string | null;
}


import type { OrganDto } from '../../api/types.gen';
import type { Box, Filled } from './form-dialog';
import { organOptions, type OfficeView } from './load-office';

export const ORGAN_KINDS: Readonly<Record<OrganDto['kind'], string>> = {
  organ: '机关',
  division: '处室',
  affiliate: '直属单位',
  'local-bureau': '市县主管部门',
};

const NAME: Box = { name: 'name', label: '名称', most: 60 };
const CODES: Box = {
  name: 'documentCodes',
  label: '机关代字',
  optional: true,
  help: '发文字号用，如“浙建”；有几个的用顿号隔开，常用的在前。处室不填。',
};
const REGION: Box = { name: 'region', label: '行政区划代码', optional: true, help: '六位数字。', most: 6 };

/** The form of a new organ, to be set up under the one that is looked at. */
export function organBoxes(office: OfficeView, parent: string | undefined): readonly Box[] {
  return [
    NAME,
    {
      name: 'id',
      label: '编号',
      help: '定了不能改：小写字母开头，可用字母、数字和连字符，如 housing-market。',
      most: 64,
    },
    {
      name: 'kind',
      label: '类别',
      kind: 'select',
      options: Object.entries(ORGAN_KINDS).map(([value, label]) => ({ value, label })),
    },
    {
      name: 'parentId',
      label: '上级',
      kind: 'select',
      optional: true,
      options: organOptions(office),
      value: parent ?? '',
    },
    CODES,
    REGION,
  ];
}

/** The form of an organ's own data. */
export function revisionBoxes({ name, documentCodes, region }: OrganDto): readonly Box[] {
  return [
    { ...NAME, value: name },
    { ...CODES, value: documentCodes.join('、') },
    { ...REGION, value: region ?? '' },
  ];
}

/** What was filled in, as the interface takes it. */
export function organBody({ documentCodes = '', parentId, region, ...rest }: Filled): object {
  return {
    ...rest,
    documentCodes: documentCodes.split(/[、,，\s]+/).filter((code) => code !== ''),
    ...(parentId === undefined || parentId === '' ? {} : { parentId }),
    ...(region === undefined || region === '' ? {} : { region }),
  };
}

import { CLEAR } from '../../support/review-form.js';
import { button, itIsOpenToEverybody, text, type View } from './open-to-everybody.js';

const VIEWS: readonly View[] = [
  { name: 'sign in', who: null, at: '', shown: (page) => page.getByLabel('用户名').waitFor() },
  {
    name: 'sign in, errors',
    who: null,
    at: '',
    shown: async (page) => {
      await button(page, '登录');
      await text(page, '请填写用户名');
    },
  },
  {
    name: 'change password',
    who: 'wangnigao',
    at: '/password',
    shown: (page) => text(page, '再写一次新口令'),
  },
  {
    name: 'change password, errors',
    who: 'wangnigao',
    at: '/password',
    shown: async (page) => {
      await button(page, '修改口令');
      await text(page, '请填写新口令');
    },
  },
  { name: 'desk, empty', who: 'zhengxinxi', at: '', shown: (page) => text(page, '都办完了') },
  { name: 'desk, filled', who: 'chenbaomi', at: '', shown: (page) => text(page, '专审') },
  { name: 'papers, filled', who: 'wangnigao', at: '/documents', shown: (page) => text(page, '待审的通知') },
  {
    name: 'papers, none found',
    who: 'wangnigao',
    at: '/documents?title=没有',
    shown: (page) => text(page, '没有符合'),
  },
  {
    name: 'no such case',
    who: 'wangnigao',
    at: '/documents/nothing',
    shown: (page) => text(page, '没有找到'),
  },
  { name: 'case', who: 'chenbaomi', at: '/documents/CASE', shown: (page) => text(page, '不差什么') },
  {
    name: 'case, a clause and a why opened',
    who: 'chenbaomi',
    at: '/documents/CASE',
    shown: async (page) => {
      await page
        .getByRole('button', { name: /五公开/ })
        .first()
        .click();
      await text(page, '不是条文原文');
      await page.getByRole('button', { name: /^为什么：第 2 条/ }).click();
      await text(page, '本环节的依据');
    },
  },
  {
    name: 'case, review dialog with errors',
    who: 'chenbaomi',
    at: '/documents/CASE',
    shown: async (page) => {
      await button(page, '填写保密审查表');
      await button(page, '提交审查');
      await text(page, '请选是或否');
    },
  },
  {
    name: 'case, opinion dialog',
    who: 'lichuzhang',
    at: '/documents/SUBMITTED',
    shown: async (page) => {
      await button(page, '同意');
      await text(page, '存为常用');
    },
  },
  { name: 'new draft', who: 'wangnigao', at: '/documents/new', shown: (page) => text(page, '开始拟稿') },
  {
    name: 'new draft, errors',
    who: 'wangnigao',
    at: '/documents/new',
    shown: async (page) => {
      await button(page, '开始拟稿');
      await text(page, '还没有标题');
    },
  },
  {
    name: 'draft of a policy, a ground being chosen',
    who: 'wangnigao',
    at: '/documents/DRAFT/edit',
    shown: async (page) => {
      await page.getByRole('radio', { name: /政策性文件/ }).check();
      await page.getByRole('radio', { name: /^依申请公开/ }).check();
      await text(page, '四项都填了，理由才会保存');
      await text(page, '已保存');
    },
  },
  {
    name: 'draft, dialog of what is missing',
    who: 'wangnigao',
    at: '/documents/DRAFT/edit',
    shown: async (page) => {
      await page.getByRole('button', { name: /送审/ }).click();
      await text(page, '现在还不能送审');
    },
  },
];

itIsOpenToEverybody('entrance, desk, papers, cases and drafts', VIEWS, async (house) => {
  const DRAFT = await house.drafted({ title: '关于草稿的通知', attribute: null });
  const SUBMITTED = await house.drafted({ title: '关于待审的通知' });
  await house.acts('wangnigao', SUBMITTED, 'SUBMIT');
  const CASE = await house.drafted({ title: '关于专审的通知' });
  await house.acts('wangnigao', CASE, 'SUBMIT');
  await house.acts('lichuzhang', CASE, 'APPROVE', { opinion: '同意。' });
  await house.acts('zhoubanhe', CASE, 'APPROVE');
  await house.acts('wangnigao', CASE, 'REVIEW', CLEAR);
  return { DRAFT, SUBMITTED, CASE };
});

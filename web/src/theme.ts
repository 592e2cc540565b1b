import type { ThemeConfig } from 'antd';
import type { Look } from './app/look';

/**
 * The one place for colours, type and measures. The text and state colours reach WCAG AA on every ground that we use;
 * the weaker defaults of the library do not, and axe said so.
 */
const NORMAL = {
  primary: '#0b57c5',
  primaryHover: '#0a4aa6',
  primaryInk: '#17447f',
  primaryLine: '#c9daf6',
  primaryGround: '#edf3fd',
  onPrimary: '#ffffff',
  error: '#b3261e',
  errorLine: '#efc7c3',
  errorGround: '#fdf1f0',
  success: '#1e6f30',
  successLine: '#c6e0ca',
  successGround: '#eef6ef',
  warning: '#8a5300',
  warningGround: '#fff6e6',
  ink: '#1b2330',
  inkSoft: '#4a5568',
  /** Text of the library's that stands back: examples in boxes, descriptions, what is switched off. */
  inkFaint: 'rgba(0, 0, 0, 0.64)',
  line: '#dde3ec',
  edge: '#7f8b9d',
  ground: '#f4f6fa',
  groundSoft: '#f8fafd',
  neutralGround: '#e9edf3',
  paper: '#ffffff',
  seal: '#a3161b',
  veil: 'rgb(15 25 45 / 45%)',
  shadowSoft: '0 2px 16px rgb(16 40 90 / 6%)',
  shadow: '0 10px 30px rgb(16 40 90 / 16%)',
  shadowUp: '0 -6px 20px rgb(16 40 90 / 8%)',
  shadowDeep: '0 24px 80px rgb(10 25 60 / 30%)',
} as const;

type Colours = Readonly<Record<keyof typeof NORMAL, string>>;

/** 高对比: every text at least 7 to 1 (WCAG AAA), every box with a line around it, and no shadows to guess from. */
const CONTRAST: Colours = {
  primary: '#003a94',
  primaryHover: '#002766',
  primaryInk: '#00296b',
  primaryLine: '#003a94',
  primaryGround: '#ffffff',
  onPrimary: '#ffffff',
  error: '#8c0009',
  errorLine: '#8c0009',
  errorGround: '#ffffff',
  success: '#004d17',
  successLine: '#004d17',
  successGround: '#ffffff',
  warning: '#5c3700',
  warningGround: '#ffffff',
  ink: '#000000',
  inkSoft: '#1a1a1a',
  inkFaint: '#333333',
  line: '#000000',
  edge: '#000000',
  ground: '#ffffff',
  groundSoft: '#ffffff',
  neutralGround: '#ffffff',
  paper: '#ffffff',
  seal: '#8c0009',
  veil: 'rgb(0 0 0 / 70%)',
  shadowSoft: 'none',
  shadow: 'none',
  shadowUp: 'none',
  shadowDeep: 'none',
};

const FONTS =
  "system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Noto Sans SC Variable', sans-serif";
/** The paper itself: what an office prints in. */
const PAPER_FONTS =
  "'FangSong', 'STFangsong', 'FangSong_GB2312', 'Songti SC', 'SimSun', 'Noto Serif CJK SC', 'Noto Sans SC Variable', serif";

/** 大字: a quarter larger, as `html[data-size]` in base.css says for what is ours. */
const LARGER = 1.25;

/** The library's half of a look. */
export function themeOf({ size, contrast }: Look): ThemeConfig {
  const colours = coloursOf(contrast);
  const times = size === 'large' ? LARGER : 1;
  return {
    token: {
      colorPrimary: colours.primary,
      colorPrimaryHover: colours.primaryHover,
      colorLink: colours.primary,
      colorInfo: colours.primary,
      colorError: colours.error,
      colorSuccess: colours.success,
      colorSuccessText: colours.success,
      colorSuccessBg: colours.successGround,
      colorWarning: colours.warning,
      colorTextBase: colours.ink,
      colorTextPlaceholder: colours.inkFaint,
      colorTextDescription: colours.inkFaint,
      colorTextTertiary: colours.inkFaint,
      colorTextQuaternary: colours.inkFaint,
      colorTextDisabled: colours.inkFaint,
      colorBorder: colours.edge,
      colorBgLayout: colours.ground,
      borderRadius: 8,
      fontFamily: FONTS,
      fontSize: Math.round(15 * times),
      // A thumb needs it, and so does WCAG 2.5.8.
      controlHeight: Math.round(40 * times),
      controlHeightLG: Math.round(48 * times),
      // Nothing moves by itself; and a busy button whose sign was still fading went on calling itself “loading”.
      motion: false,
    },
  };
}

/** Our half: hands the same values to the stylesheets, as custom properties of the document. */
export function applyLook(root: HTMLElement, { size, contrast }: Look): void {
  for (const [name, value] of Object.entries(coloursOf(contrast))) {
    root.style.setProperty(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value);
  }
  root.style.setProperty('--fonts', FONTS);
  root.style.setProperty('--paper-fonts', PAPER_FONTS);
  root.dataset['size'] = size;
  root.dataset['contrast'] = contrast;
}

function coloursOf(contrast: Look['contrast']): Colours {
  return contrast === 'high' ? CONTRAST : NORMAL;
}

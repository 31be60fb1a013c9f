import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import type { ThemeName } from './state.ts';

/** Greens of Excel, so that the pane belongs to the application around it. */
const BRAND: BrandVariants = {
  10: '#03150b',
  20: '#082415',
  30: '#0a351e',
  40: '#0b4527',
  50: '#0c5530',
  60: '#0d6238',
  70: '#0f6b3c',
  80: '#107c45',
  90: '#2b8d59',
  100: '#479e6f',
  110: '#5fae83',
  120: '#78be98',
  130: '#92ceac',
  140: '#acdec1',
  150: '#c6ecd5',
  160: '#e1f7ea',
};

const FONT = "'Segoe UI', 'Segoe UI Web (Vietnamese)', -apple-system, 'Noto Sans', sans-serif";

const light: Theme = { ...createLightTheme(BRAND), fontFamilyBase: FONT };

const dark: Theme = {
  ...createDarkTheme(BRAND),
  fontFamilyBase: FONT,
  colorBrandForeground1: BRAND[130],
  colorBrandForeground2: BRAND[140],
  colorBrandForegroundLink: BRAND[140],
  colorBrandForegroundLinkHover: BRAND[150],
  colorBrandForegroundLinkPressed: BRAND[130],
  colorCompoundBrandForeground1: BRAND[130],
  colorCompoundBrandForeground1Hover: BRAND[140],
  colorCompoundBrandStroke: BRAND[120],
};

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light,
  dark,
  contrast: { ...teamsHighContrastTheme, fontFamilyBase: FONT },
};

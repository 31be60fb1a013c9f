import type { Catalogue, Language } from './catalogue.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** Every language that the product speaks; the first is the reference. */
export const ALL_LANGUAGES: Readonly<Record<Language, Catalogue>> = { vi, en };

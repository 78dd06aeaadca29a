/** What may be written into a placeholder. */
export type Value = string | number | readonly string[] | import('./format.mjs').Money;

export const placeholderFormats: readonly string[];

export const formatter: {
  type: 'formatter';
  init(): void;
  add(): void;
  addCached(): void;
  format(value: unknown, format: string | undefined, language: string | undefined): string;
};

export const gaps: { type: 'postProcessor'; name: string; process(text: string): string };

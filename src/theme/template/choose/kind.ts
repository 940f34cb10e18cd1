/** The kinds of slide that ask for a layout; the others take the content's. */
export const KINDS = ['cover', 'section', 'content', 'two-column', 'picture', 'picture-left', 'closing', 'disclaimer', 'codes'] as const;
export type Kind = (typeof KINDS)[number];

export { type BuildOptions, type BuildResult, buildDeck, type Progress, type Written } from './build.js';
export { type Diagnostic, formatDiagnostic, type Severity, UsageError } from './lib/diagnostics.js';
export type { Span } from './lib/span.js';
export type { Form, Format } from './pipeline.js';
export { type CompareOptions, compareThemes } from './tools/compare/compare-themes.js';
export type { Comparison, ContentCompared, SlideCompared } from './tools/compare/types.js';
export { checkTheme, type ThemeChecked } from './tools/themes/check-theme.js';
export { inspectTheme, type ThemeInspected } from './tools/themes/inspect-theme.js';

export { type BuildOptions, type BuildResult, buildDeck, type Progress, type Written } from './build.js';
export { type Diagnostic, formatDiagnostic, type Severity, UsageError } from './lib/diagnostics.js';
export type { Span } from './lib/span.js';
export type { Form, Format } from './pipeline.js';

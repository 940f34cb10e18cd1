import { spawnSync } from 'node:child_process';

/** Debian's packages libpdfbox2-java, libactivation-java, libjaxb-api-java. */
const JARS = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'javax.activation', 'jaxb-api'];

/**
 * What the newer part of PDF/A allows and PDFBox's preflight, which knows PDF/A-1b alone, complains of: the part's number, transparency
 * (ISO 19005-2, 6.2.10), and fonts without a CIDSet (6.2.11.4.2).
 */
const ALLOWED = [
  /^7\.11\.2 : Error on MetaData, part must be 1/,
  /^2\.2\.2 : /,
  /^2\.2\.1 : /,
  /^4\.1\.2 : Transparency error/,
  /^3\.1\.11 : .*CIDSet entry is missing/,
];

/** What PDFBox's preflight finds against PDF/A in a file, but for what part 2 allows. */
export function preflightProblems(file: string): readonly string[] {
  const path = JARS.map((name) => `/usr/share/java/${name}.jar`).join(':');
  const { stdout, stderr } = spawnSync('java', ['-cp', path, 'org.apache.pdfbox.preflight.Validator_A1b', file], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '');
  if (!lines.some((line) => line.startsWith('The file '))) return ['preflight did not run', ...lines];
  return lines.filter((line) => !line.startsWith('The file ') && !ALLOWED.some((allowed) => allowed.test(line)));
}

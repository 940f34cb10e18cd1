import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

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

/** What PDFBox's preflight finds against PDF/A in each file of a folder, but for what part 2 allows: `file: problem`. Java is started once for all. */
export function preflightProblems(folder: string): readonly string[] {
  const path = JARS.map((name) => `/usr/share/java/${name}.jar`).join(':');
  const { stdout, stderr } = spawnSync('java', ['-cp', path, 'org.apache.pdfbox.preflight.Validator_A1b', 'batch', folder], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const reports = stdout.split(/^The file (?=.+ is )/m).slice(1);
  const read = new Set(reports.map((report) => report.slice(0, report.indexOf(' is '))));
  const unread = readdirSync(folder).filter((name) => !read.has(name));
  if (unread.length > 0) return [`preflight did not read ${unread.join(', ')}`, stderr];
  return reports.flatMap((report) => {
    const [head = '', ...lines] = report.split('\n').filter((line) => line.trim() !== '');
    return lines
      .filter((line) => !ALLOWED.some((allowed) => allowed.test(line)))
      .map((line) => `${head.slice(0, head.indexOf(' is '))}: ${line}`);
  });
}

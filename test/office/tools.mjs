// Says plainly what is missing before the tests that need it begin.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const tools = [
  ['soffice', 'libreoffice-impress'],
  ['pdftoppm', 'poppler-utils'],
  ['pdftotext', 'poppler-utils'],
  ['zbarimg', 'zbar-tools'],
  ['qpdf', 'qpdf'],
  ['java', 'default-jre-headless'],
];
const isMissing = ([name]) => {
  try {
    execFileSync('which', [name], { stdio: 'ignore' });
    return false;
  } catch {
    return true;
  }
};

/** PDFBox's preflight has no command of its own: its classes are looked for. */
const classes = [
  ['/usr/share/java/preflight.jar', 'libpdfbox2-java'],
  ['/usr/share/java/javax.activation.jar', 'libactivation-java'],
  ['/usr/share/java/jaxb-api.jar', 'libjaxb-api-java'],
];

const missing = [...tools.filter(isMissing), ...classes.filter(([file]) => !existsSync(file))];
if (missing.length > 0) {
  const packages = [...new Set(missing.map(([, from]) => from)), 'fonts-noto-cjk', 'fonts-crosextra-carlito', 'fonts-liberation'];
  console.error(
    `test:office needs ${missing.map(([name]) => name).join(', ')}. On Debian or Ubuntu:\n  apt-get install --no-install-recommends ${packages.join(' ')}`,
  );
  process.exit(1);
}

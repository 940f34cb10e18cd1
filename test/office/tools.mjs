// Says plainly what is missing before the tests that need it begin.
import { execFileSync } from 'node:child_process';

const tools = [
  ['soffice', 'libreoffice-impress'],
  ['pdftoppm', 'poppler-utils'],
  ['pdftotext', 'poppler-utils'],
  ['zbarimg', 'zbar-tools'],
  ['qpdf', 'qpdf'],
];
const isMissing = ([name]) => {
  try {
    execFileSync('which', [name], { stdio: 'ignore' });
    return false;
  } catch {
    return true;
  }
};

const missing = tools.filter(isMissing);
if (missing.length > 0) {
  const packages = [...new Set(missing.map(([, from]) => from)), 'fonts-noto-cjk', 'fonts-crosextra-carlito', 'fonts-liberation'];
  console.error(
    `test:office needs ${missing.map(([name]) => name).join(', ')}. On Debian or Ubuntu:\n  apt-get install --no-install-recommends ${packages.join(' ')}`,
  );
  process.exit(1);
}

import { type Archive, openArchive } from '../archive.js';
import { schemaFaults } from './check.js';

/** Parts that are ours alone, on a company's template as well: masters, layouts and themes may be carried over from there. */
const OURS =
  /^(\[Content_Types\]\.xml|(.*\/)?_rels\/.*\.rels|docProps\/(core|app)\.xml|ppt\/(slides|notesSlides|charts)\/[^/]+\.xml|ppt\/(presProps|viewProps)\.xml)$/;

/** What in a written package, and in the workbooks of its charts, is not as the schemas have it. */
export const packageSchemaFaults = (archive: Archive): readonly string[] => [
  ...partFaults(archive, (name) => OURS.test(name)),
  ...archive.names
    .filter((name) => name.endsWith('.xlsx'))
    .flatMap((name) => partFaults(openArchive(archive.bytesOf(name)), () => true).map((fault) => `${name}: ${fault}`)),
];

const partFaults = (archive: Archive, isOurs: (name: string) => boolean): readonly string[] =>
  archive.names
    .filter((name) => (name.endsWith('.xml') || name.endsWith('.rels')) && isOurs(name))
    .flatMap((name) => schemaFaults(archive.xmlOf(name)).map((fault) => `${name}: ${fault}`));

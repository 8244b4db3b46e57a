/**
 * The language service for templates: pure functions over the contents of files, for a command line, an editor or a browser
 * worker alike. Nothing here reads files, asks the time or keeps anything but what it worked out of contents.
 */
export { type At, type TextAt, versionOf, type WordAt } from './at.js';
export type { Rendered } from './check/rendered.js';
export { type Code, type CodeInfo, codes, type Severity } from './codes.js';
export { type Completion, type Completions, complete } from './complete.js';
export { applyEdits, type Edit, EditError, isWordEdit, type TextEdit, type WordEdit } from './edits.js';
export { type Content, type Folder, type VersionName, versionsIn } from './folder.js';
export { definition, type Hover, hover } from './look.js';
export { isWordPlace, type Place, type TextPlace, type WordPlace } from './places.js';
export type { Problem, QuickFix } from './problem.js';
export { type ProblemsRequest, problems } from './problems.js';
export { type Renaming, rename } from './rename.js';

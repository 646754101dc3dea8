// What bench/filter-pattern.ts measures of the inside, compiled as it is shipped.
export { parsePattern } from '../src/filter-pattern/parse';
export { PatternMatcher } from '../src/filter-pattern/pattern-matcher';
export { compileBytes } from '../src/filter-pattern/scan-bytes';

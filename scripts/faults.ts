// Small faults that can be put into a source file: an operator swapped, a `!` left out, a condition never true, a number one more.
import * as ts from 'typescript';

export interface Fault {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

const SWAPS = new Map([
  ['===', '!=='], ['!==', '==='], ['<', '<='], ['<=', '<'], ['>', '>='], ['>=', '>'],
  ['+', '-'], ['-', '+'], ['*', '/'], ['/', '*'], ['%', '*'], ['&&', '||'], ['||', '&&'], ['??', '&&'],
]);

/** Every small fault that a file can have, in their order. */
export function faultsOf(text: string): Fault[] {
  const faults: Fault[] = [];
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
  visit(source);
  return faults.sort((a, b) => a.start - b.start);

  function visit(node: ts.Node): void {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    if (ts.isBinaryExpression(node)) {
      const { operatorToken } = node;
      const other = SWAPS.get(operatorToken.getText());
      if (other !== undefined && ![node.left, node.right].some(isText)) add(operatorToken, other);
    }
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
      add(node, node.operand.getText());
    }
    if (ts.isIfStatement(node)) add(node.expression, 'false');
    if (ts.isNumericLiteral(node)) add(node, `(${node.text} + 1)`);
    if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, 'false');
    if (node.kind === ts.SyntaxKind.FalseKeyword) add(node, 'true');
    ts.forEachChild(node, visit);
  }

  function add(node: ts.Node, replacement: string): void {
    faults.push({ start: node.getStart(), end: node.getEnd(), replacement });
  }
}

function isText(node: ts.Node): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

export function withFault(text: string, { start, end, replacement }: Fault): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

import { parseSync, type Plugin } from 'vite';

/** A node of the syntax tree, as far as it is looked at here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Keeps fields of classes as they are written, for browsers have them: as the WeakMaps that a compiler makes of them for
 * Safari 15 they take a quarter of the time of reading files. Safari before 16 has them, too, but loses sight of outer
 * variables where an initializer holds a parenthesis that may begin a function (WebKit bug 236843). Inside a function of
 * its own the initializer is safe from that.
 */
export function fieldInitializers(): Plugin {
  return {
    name: 'field-initializers',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') chunk.code = shieldInitializers(chunk.code);
      }
    },
  };
}

/** The script with each initializer of a field that Safari 15 may misread in a function of its own. */
export function shieldInitializers(code: string): string {
  const spans: Node[] = [];
  collect(parseSync('chunk.js', code).program, spans);
  let shielded = code;
  // From the end, so that places before stay where they are; a span inside another one comes after it.
  for (const { start, end } of spans.sort((a, b) => b.start - a.start)) {
    shielded = `${shielded.slice(0, start)}(()=>(${shielded.slice(start, end)}))()${shielded.slice(end)}`;
  }
  return shielded;
}

function collect(value: unknown, spans: Node[]): void {
  if (Array.isArray(value)) {
    for (const each of value) collect(each, spans);
    return;
  }
  if (!isNode(value)) return;
  const parts = value as unknown as Readonly<Record<string, unknown>>;
  const initializer = value.type === 'PropertyDefinition' ? parts['value'] : undefined;
  if (isNode(initializer) && !isPlain(initializer)) {
    // Whatever stands inside is shielded with it.
    spans.push(initializer);
    collect(parts['key'], spans);
    return;
  }
  for (const part of Object.values(parts)) collect(part, spans);
}

/** Whether nothing in an expression may look like the beginning of a function. */
function isPlain(node: Node): boolean {
  const parts = node as unknown as Readonly<Record<string, unknown>>;
  switch (node.type) {
    case 'Literal':
    case 'Identifier':
    case 'ThisExpression':
      return true;
    case 'NewExpression':
    case 'CallExpression':
      return [parts['callee'], ...(parts['arguments'] as unknown[])].every(isPlainPart);
    case 'TemplateLiteral':
      return (parts['expressions'] as unknown[]).length === 0;
    case 'ArrayExpression':
      return (parts['elements'] as unknown[]).every(isPlainPart);
    case 'ObjectExpression':
      return (parts['properties'] as unknown[]).length === 0;
    case 'UnaryExpression':
      return isPlainPart(parts['argument']);
    default:
      return false;
  }
}

function isPlainPart(part: unknown): boolean {
  return isNode(part) && isPlain(part);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** An element of a document as a strict reader sees it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Map<string, string>;

  /** Its text and that of the elements within, each on its own. */
  readonly texts: string[];
  readonly elements: XmlElement[];
}

const ENTITIES = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['#39', `'`]]);

const TOKEN = /<(\/?)([a-zA-Z][\w-]*)((?: [\w:-]+="[^"<]*")*)(\/?)>|([^<]+)|</g;

/** Reads a document of XML; throws where it is not well-formed, or has anything but elements and text. */
export function parseXml(document: string): XmlElement {
  const body = document.replace(/^(<\?xml [^?]*\?>|<!doctype html>)\n/, '');

  const odd = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(body);
  if (odd !== null) throw new Error(`no character of XML at ${odd.index}`);
  const root: XmlElement = { name: '', attributes: new Map(), texts: [], elements: [] };
  const open = [root];
  for (const [token, end, name, attributes, empty, text] of body.matchAll(TOKEN)) {
    const parent = open.at(-1)!;
    if (text !== undefined) parent.texts.push(unescaped(text));
    else if (name === undefined) throw new Error(`'<' without an element: ${token}`);
    else if (end === '/') {
      if (open.pop()!.name !== name) throw new Error(`</${name}> ends ${parent.name}`);
      open.at(-1)!.texts.push(...parent.texts);
    } else {
      const element = { name, attributes: attributesOf(attributes), texts: [], elements: [] };
      parent.elements.push(element);
      if (empty === '') open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)!.name}> does not end`);
  if (root.elements.length !== 1) throw new Error(`${root.elements.length} elements at the top`);
  return root.elements[0];
}

/** An element and all within it, in order. */
export function allElements(element: XmlElement): XmlElement[] {
  return [element, ...element.elements.flatMap(allElements)];
}

function attributesOf(text: string): Map<string, string> {
  return new Map([...text.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name, unescaped(value)]));
}

function unescaped(text: string): string {
  return text.replace(/&([^;]*;?)/g, (reference, name: string) => {
    const character = ENTITIES.get(name.slice(0, -1));
    if (character === undefined) throw new Error(`unknown reference ${reference}`);
    return character;
  });
}

/** A CloudFormation resource. */
export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DependsOn?: string;
}

/** A CloudFormation template. */
export interface Template {
  readonly Parameters?: Readonly<Record<string, object>>;
  readonly Resources: Readonly<Record<string, TemplateResource>>;
}

/** A step that makes a template worse. */
export type Change = (template: Template) => Template;

/** Sets properties of a resource; `undefined` removes one. */
export function set(name: string, properties: Readonly<Record<string, unknown>>): Change {
  return ({ Resources, ...rest }) => {
    const resource = existing(Resources, name);
    const present = Object.entries({ ...resource.Properties, ...properties })
      .filter(([, value]) => value !== undefined);
    const changed = { ...resource, Properties: Object.fromEntries(present) };
    return { ...rest, Resources: { ...Resources, [name]: changed } };
  };
}

/** Adds a resource. */
export function add(name: string, resource: TemplateResource): Change {
  return ({ Resources, ...rest }) => ({ ...rest, Resources: { ...Resources, [name]: resource } });
}

/** Adds a parameter. */
export function parameter(name: string, definition: object): Change {
  return ({ Parameters, ...rest }) => ({ ...rest, Parameters: { ...Parameters, [name]: definition } });
}

/** Adds a copy of a resource with other properties. */
export function copy(name: string, as: string, properties: Readonly<Record<string, unknown>> = {}): Change {
  return (template) => set(as, properties)(add(as, existing(template.Resources, name))(template));
}

/** Replaces a text within the JSON of a resource; it must be there. */
export function replace(name: string, text: string, by: string): Change {
  return ({ Resources, ...rest }) => {
    const [json, from, to] = [existing(Resources, name), text, by].map((value) => JSON.stringify(value));
    const changed = json.replaceAll(from.slice(1, -1), to.slice(1, -1));
    if (changed === json) throw new Error(`nothing to replace in ${name}: ${text}`);
    return { ...rest, Resources: { ...Resources, [name]: JSON.parse(changed) as TemplateResource } };
  };
}

function existing(resources: Template['Resources'], name: string): TemplateResource {
  if (!(name in resources)) throw new Error(`no resource ${name}`);
  return resources[name];
}

/** A widget, as the body of a dashboard has it. */
export interface Widget {
  readonly type: 'alarm' | 'log' | 'metric' | 'text';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly properties: {
    readonly title?: string;
    readonly markdown?: string;
    readonly view?: string;
    readonly query?: string;
    readonly region?: string;
    readonly accountId?: string;
    readonly alarms?: string[];
    readonly metrics?: unknown[][];
  };
}

export interface DashboardBody {
  readonly start?: string;
  readonly widgets: Widget[];
}

interface Resource {
  readonly Type: string;
  readonly Properties: { readonly DashboardBody: unknown };
}

interface Template {
  readonly Resources: Record<string, Resource>;
}

/**
 * The body of the only dashboard in a template. For what is known only at deployment it has the name of what it comes from,
 * in angle brackets.
 */
export function bodyOf(template: unknown): DashboardBody {
  const [dashboard, ...others] = Object.values((template as Template).Resources)
    .filter(({ Type }) => Type === 'AWS::CloudWatch::Dashboard');
  if (dashboard === undefined || others.length > 0) throw new Error(`the template must have one dashboard`);
  return JSON.parse(textOf(dashboard.Properties.DashboardBody)) as DashboardBody;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const [[intrinsic, argument]] = Object.entries(value as Record<string, unknown>);
  switch (intrinsic) {
    case 'Ref': return `<${String(argument)}>`;
    case 'Fn::GetAtt': return `<${(argument as string[]).join('.')}>`;
    case 'Fn::Join': return (argument as [string, unknown[]])[1].map(textOf).join('');
    default: throw new Error(`the body has ${intrinsic}`);
  }
}

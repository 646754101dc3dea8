/** Actions on resources, under conditions: what a grant is made of. */
export interface GrantedActions {
  readonly actions: string[];
  readonly resourceArns: string[];
  readonly conditions?: Record<string, Record<string, string>>;
}

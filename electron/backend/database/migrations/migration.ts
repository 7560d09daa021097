/** One step of the schema. Numbers run from 1 without gaps; a step that has shipped is never edited. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

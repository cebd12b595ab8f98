/** Python source as plain data: the part of the grammar that the interpreter walks. */

export interface Parameter {
  name: string;
  kind: 'plain' | 'star' | 'doubleStar' | 'keywordOnly';
  default?: Expression;
  /** Name of the annotation's outermost type, when it has one: tells a typed hook from anything. */
  annotation?: Expression;
}

export interface Argument {
  /** Set for `name=value`; `*` and `**` for splats. */
  name?: string;
  value: Expression;
}

export interface ComprehensionClause {
  target: Expression;
  iterable: Expression;
  conditions: Expression[];
}

/** A piece of an f-string: text, or a value with its conversion and format. */
export type StringPiece =
  string | { value: Expression; conversion?: string; format?: StringPiece[]; debug?: string };

export type Expression =
  | { k: 'constant'; value: string | number | boolean | null; line: number }
  | { k: 'float'; value: number; line: number }
  | { k: 'bytes'; value: string; line: number }
  | { k: 'fstring'; pieces: StringPiece[]; line: number }
  | { k: 'name'; name: string; line: number }
  | { k: 'attribute'; object: Expression; name: string; line: number }
  | { k: 'call'; callee: Expression; arguments: Argument[]; line: number; endLine: number }
  | { k: 'item'; object: Expression; key: Expression; line: number }
  | { k: 'slice'; from?: Expression; to?: Expression; step?: Expression; line: number }
  | { k: 'binary'; operator: string; left: Expression; right: Expression; line: number }
  | { k: 'logic'; operator: 'and' | 'or'; left: Expression; right: Expression; line: number }
  | { k: 'unary'; operator: string; operand: Expression; line: number }
  | {
      k: 'compare';
      first: Expression;
      rest: { operator: string; right: Expression }[];
      line: number;
    }
  | { k: 'if'; condition: Expression; then: Expression; otherwise: Expression; line: number }
  | { k: 'lambda'; parameters: Parameter[]; body: Expression; line: number }
  | { k: 'list' | 'tuple' | 'set'; items: Expression[]; line: number }
  | { k: 'dict'; entries: { key?: Expression; value: Expression }[]; line: number }
  | {
      k: 'comprehension';
      kind: 'list' | 'set' | 'dict' | 'generator';
      body: Expression;
      value?: Expression;
      clauses: ComprehensionClause[];
      line: number;
    }
  | { k: 'star'; value: Expression; line: number }
  | { k: 'walrus'; name: string; value: Expression; line: number }
  | { k: 'yield'; value?: Expression; from: boolean; line: number };

export interface FunctionDefinition {
  k: 'function';
  name: string;
  parameters: Parameter[];
  body: Statement[];
  decorators: Expression[];
  documentation?: string;
  generator: boolean;
  line: number;
  endLine: number;
  /** Offsets in the source, for hashing what hangs on this code. */
  start: number;
  end: number;
}

export interface ClassDefinition {
  k: 'class';
  name: string;
  bases: Argument[];
  body: Statement[];
  decorators: Expression[];
  line: number;
}

export interface ImportedName {
  name: string;
  as?: string;
}

export type Statement =
  | FunctionDefinition
  | ClassDefinition
  | { k: 'expression'; value: Expression; line: number }
  | { k: 'assign'; targets: Expression[]; value: Expression; line: number }
  | { k: 'annotate'; target: Expression; annotation: Expression; value?: Expression; line: number }
  | { k: 'augment'; target: Expression; operator: string; value: Expression; line: number }
  | { k: 'import'; names: ImportedName[]; line: number }
  | { k: 'from'; module: string; level: number; names: ImportedName[] | '*'; line: number }
  | { k: 'choose'; condition: Expression; then: Statement[]; otherwise: Statement[]; line: number }
  | {
      k: 'for';
      target: Expression;
      iterable: Expression;
      body: Statement[];
      otherwise: Statement[];
      line: number;
    }
  | { k: 'while'; condition: Expression; body: Statement[]; otherwise: Statement[]; line: number }
  | {
      k: 'try';
      body: Statement[];
      handlers: { type?: Expression; name?: string; body: Statement[] }[];
      otherwise: Statement[];
      finally: Statement[];
      line: number;
    }
  | {
      k: 'with';
      items: { value: Expression; target?: Expression }[];
      body: Statement[];
      line: number;
    }
  | { k: 'match'; subject: Expression; cases: MatchCase[]; line: number }
  | { k: 'return'; value?: Expression; line: number }
  | { k: 'raise'; value?: Expression; line: number }
  | { k: 'delete'; targets: Expression[]; line: number }
  | { k: 'global'; names: string[]; line: number }
  | { k: 'nonlocal'; names: string[]; line: number }
  | { k: 'break'; line: number }
  | { k: 'continue'; line: number }
  | { k: 'pass'; line: number };

export interface MatchCase {
  /** Constant patterns; absent: the case matches what is not known here. */
  values?: Expression[];
  /** A name that takes the subject: `case other:`. */
  capture?: string;
  guard?: Expression;
  body: Statement[];
}

export interface ModuleSyntax {
  body: Statement[];
  documentation?: string;
  /** First place where the text is not Python. */
  error?: { line: number; text: string };
}

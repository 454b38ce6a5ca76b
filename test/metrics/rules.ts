import { parser } from '@prometheus-io/lezer-promql';
import { parse } from 'yaml';
import { z } from 'zod';

/** As Prometheus reads it; a field that it does not know is an error there too. */
const file = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string().regex(/^Tenggat[A-Za-z]+$/),
          expr: z.string(),
          for: z
            .string()
            .regex(/^\d+[smhd]$/)
            .optional(),
          labels: z.strictObject({ severity: z.enum(['critical', 'warning', 'info']) }),
          annotations: z.strictObject({ summary: z.string().min(1) }),
        }),
      ),
    }),
  ),
});

export type Rule = {
  readonly alert: string;
  /** The piece of the expression that PromQL does not understand. */
  readonly fault: string | undefined;
  readonly figures: readonly string[];
  /** By which labels it picks or groups them. */
  readonly labels: readonly { readonly figure: string; readonly label: string }[];
};

/** The rules of a file, their expressions read by Prometheus' own grammar. Throws where the file is no file of rules. */
export function readRules(text: string): readonly Rule[] {
  return file
    .parse(parse(text))
    .groups.flatMap(({ rules }) => rules.map(({ alert, expr }) => ({ alert, ...read(expr) })));
}

function read(expr: string): Omit<Rule, 'alert'> {
  let fault: string | undefined;
  const figures: string[] = [];
  const labels: { figure: string; label: string }[] = [];
  parser.parse(expr).iterate({
    enter({ type, from, to, node }) {
      const words = expr.slice(from, to);
      if (type.isError) fault ??= `${words || 'the end'} at ${from}`;
      if (type.name !== 'VectorSelector') return;
      const name = node.getChild('Identifier');
      const figure = name ? expr.slice(name.from, name.to) : '';
      figures.push(figure);
      for (const matcher of node.getChild('LabelMatchers')?.getChildren('UnquotedLabelMatcher') ?? []) {
        const label = matcher.getChild('LabelName');
        if (label) labels.push({ figure, label: expr.slice(label.from, label.to) });
      }
    },
  });
  return { fault, figures, labels };
}

import { describeIssue } from '../config/issue.ts';
import { messageIn } from '../core/korean.ts';
import type { ConfigurationResolvers, QueryResolvers } from './schema.generated.ts';

export const configurationQueries: Pick<QueryResolvers, 'configuration'> = {
  configuration: (_root, _args, { configuration }) => configuration(),
};

/** gyebo.yaml as it is in use. */
export const configurationResolvers: ConfigurationResolvers = {
  faults: ({ file, fault }, { language }) =>
    (fault?.issues ?? []).map((issue) => {
      const message = messageIn(language, issue.message);
      return describeIssue(file, { ...issue, message });
    }),
};

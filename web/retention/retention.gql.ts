import { graphql } from '../gql/gql.ts';

export const policyFragment = graphql(`
  fragment PolicyRow on RetentionPolicy {
    name
    description
    rule
    summary(language: $language)
    action
    graceOwned
    graceOwnerless
    perDay
    percent
    file
    revision
    changedBy
    changedAt
    text
  }
`);

export const policiesQuery = graphql(`
  query RetentionPolicies($language: Language!) {
    retentionPolicies {
      policies {
        ...PolicyRow
      }
      faults {
        file
        faults(language: $language)
      }
      maySave
      mayApply
      mayExclude
      templates {
        rule
        text
      }
    }
  }
`);

export const rowFragment = graphql(`
  fragment PlanRow on RetentionRow {
    asset {
      ...AssetRef
      sizeBytes
      rowCount
      rowCountEstimated
    }
    state
    evidence {
      code
      text(language: $language)
      at
    }
    knownFrom
    owners
    deletability {
      verdict
      summary(language: $language)
    }
    group {
      id
      assetCount
      assets {
        id
      }
      deletability {
        verdict
      }
      unjudged(language: $language)
    }
    request
    exclusion(language: $language)
  }
`);

export const planQuery = graphql(`
  query RetentionPlan(
    $policy: String!
    $state: RetentionState!
    $first: Int!
    $after: Cursor
    $language: Language!
  ) {
    retentionPolicies {
      maySave
      mayApply
      mayExclude
      templates {
        rule
        text
      }
    }
    retentionPlan(policy: $policy, state: $state, first: $first, after: $after) {
      policy {
        ...PolicyRow
      }
      at
      selectedCount
      candidateCount
      pendingCount
      excludedCount
      fingerprint
      held(language: $language)
      leftToday
      sizeBytes
      rows {
        ...PlanRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const messagesQuery = graphql(`
  query RetentionMessages($policy: String!, $first: Int!, $language: Language!) {
    retentionPlan(policy: $policy, first: $first) {
      candidateCount
      messages(language: $language) {
        party
        assetCount
        text
      }
    }
  }
`);

export const explanationQuery = graphql(`
  query RetentionExplanation($policy: String!, $asset: ID!, $language: Language!) {
    retentionExplanation(policy: $policy, asset: $asset) {
      asset {
        ...AssetRef
      }
      state
      steps {
        code
        passed
        text(language: $language)
      }
      evidence {
        code
        text(language: $language)
        at
        assets {
          ...AssetRef
        }
      }
      knownFrom
      deletability {
        verdict
        summary(language: $language)
      }
      group {
        id
        assetCount
        assets {
          id
        }
        deletability {
          verdict
        }
        unjudged(language: $language)
      }
    }
  }
`);

export const exclusionsQuery = graphql(`
  query RetentionExclusions {
    retentionPolicies {
      mayExclude
    }
    retentionExclusions {
      id
      policy
      asset {
        ...AssetRef
      }
      names
      reason
      by
      at
      until
      isActive
    }
  }
`);

export const deadQuery = graphql(`
  query DeadGroups($first: Int!, $after: Cursor, $language: Language!) {
    deadGroups(first: $first, after: $after) {
      totalCount
      assetCount
      unknown(language: $language)
      groups {
        id
        assetCount
        assets {
          ...AssetRef
        }
        owners
        sizeBytes
        deletability {
          verdict
          summary(language: $language)
        }
        unjudged(language: $language)
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const saveMutation = graphql(`
  mutation RetentionPolicySave($input: RetentionPolicySaveInput!) {
    retentionPolicySave(input: $input) {
      policy {
        name
      }
      userErrors {
        message
      }
    }
  }
`);
export const removeMutation = graphql(`
  mutation RetentionPolicyRemove($input: RetentionPolicyRemoveInput!) {
    retentionPolicyRemove(input: $input) {
      userErrors {
        message
      }
    }
  }
`);
export const excludeMutation = graphql(`
  mutation RetentionExclude($input: RetentionExcludeInput!) {
    retentionExclude(input: $input) {
      userErrors {
        message
      }
    }
  }
`);
export const exclusionEndMutation = graphql(`
  mutation RetentionExclusionEnd($input: RetentionExclusionEndInput!) {
    retentionExclusionEnd(input: $input) {
      userErrors {
        message
      }
    }
  }
`);
export const applyMutation = graphql(`
  mutation RetentionApply($input: RetentionApplyInput!, $language: Language!) {
    retentionApply(input: $input) {
      requests {
        id
        subjectCount
        subject {
          id
          name
        }
      }
      assets {
        ...AssetRef
      }
      left {
        asset {
          ...AssetRef
        }
        why(language: $language)
      }
      messages(language: $language) {
        party
        assetCount
        text
      }
      userErrors {
        message
      }
    }
  }
`);

import { graphql } from '../gql/gql.ts';

export const scanFragment = graphql(`
  fragment ScanRow on Scan {
    id
    source
    type
    state
    startedAt
    finishedAt
    actor
    message(language: $language)
    counts {
      assetsAdded
      assetsChanged
      assetsVanished
      edgesAdded
      edgesChanged
      edgesVanished
      scopesSeen
      scopesUnreadable
      scopesGone
      scopesUnchanged
      unresolved
    }
  }
`);

export const configurationQuery = graphql(`
  query Configuration($language: Language! = en) {
    configuration {
      file
      readAt
      faults(language: $language)
      needsRestart
    }
  }
`);

export const sourcesQuery = graphql(`
  query Sources($language: Language! = en) {
    sources {
      id
      name
      type
      configured
      retiredAt
      covers
      lastScan {
        ...ScanRow
      }
    }
  }
`);

export const scopesQuery = graphql(`
  query Scopes(
    $id: ID!
    $state: ScopeState
    $first: Int!
    $after: Cursor
    $language: Language! = en
  ) {
    node(id: $id) {
      ... on Source {
        id
        scopes(state: $state, first: $first, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              name
              state
              message(language: $language)
              assertions
            }
          }
        }
      }
    }
  }
`);

export const scansQuery = graphql(`
  query Scans($first: Int!, $after: Cursor, $language: Language! = en) {
    scans(first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...ScanRow
        }
      }
    }
  }
`);

export const scanDiffQuery = graphql(`
  query ScanDiff($from: ID!, $to: ID!, $first: Int!, $after: Cursor, $language: Language! = en) {
    scan(id: $to) {
      ...ScanRow
    }
    scanDiff(from: $from, to: $to, first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          change
          what
          subject
          assets {
            id
            urn
            kind
            name
            platform
            subtype
          }
        }
      }
    }
  }
`);

export const unresolvedQuery = graphql(`
  query Unresolved(
    $source: ID
    $asset: ID
    $first: Int!
    $after: Cursor
    $language: Language! = en
  ) {
    unresolved(source: $source, asset: $asset, first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...UnresolvedRow
        }
      }
    }
  }
`);

export const unresolvedFragment = graphql(`
  fragment UnresolvedRow on Unresolved {
    id
    source
    access
    message(language: $language)
    pattern
    connection
    place {
      at
      line
      text
    }
    by {
      id
      urn
      kind
      name
    }
    answer {
      patterns
      by
      reason
      until
    }
  }
`);

export const unmappedQuery = graphql(`
  query Unmapped {
    unmappedConnections {
      name
      assetCount
      proposal
      place {
        at
        line
        text
      }
    }
  }
`);

export const progressSubscription = graphql(`
  subscription ScanProgress($language: Language! = en) {
    scanProgress {
      done
      total
      what
      scan {
        ...ScanRow
      }
    }
  }
`);

export const scanStartMutation = graphql(`
  mutation ScanStart($input: ScanStartInput!, $language: Language! = en) {
    scanStart(input: $input) {
      scans {
        ...ScanRow
      }
      userErrors {
        message
        code
      }
    }
  }
`);

export const scanCancelMutation = graphql(`
  mutation ScanCancel($input: ScanIdInput!, $language: Language! = en) {
    scanCancel(input: $input) {
      scans {
        ...ScanRow
      }
      userErrors {
        message
        code
      }
    }
  }
`);

export const scanReleaseMutation = graphql(`
  mutation ScanRelease($input: ScanReleaseInput!, $language: Language! = en) {
    scanRelease(input: $input) {
      scans {
        ...ScanRow
      }
      userErrors {
        message
        code
      }
    }
  }
`);

export const unresolvedAnswerMutation = graphql(`
  mutation UnresolvedAnswer($input: UnresolvedAnswerInput!, $language: Language! = en) {
    unresolvedAnswer(input: $input) {
      unresolved {
        ...UnresolvedRow
      }
      userErrors {
        message
        code
      }
    }
  }
`);

export const sourceRetireMutation = graphql(`
  mutation SourceRetire($input: SourceRetireInput!) {
    sourceRetire(input: $input) {
      source {
        id
      }
      userErrors {
        message
        code
      }
    }
  }
`);

import { graphql } from '../gql/gql.ts';

export const lineageQuery = graphql(`
  query Lineage($id: ID!, $up: Int!, $down: Int!) {
    lineage(id: $id, upstreamDepth: $up, downstreamDepth: $down, fanOut: 8, maxNodes: 200) {
      complete
      root {
        id
      }
      nodes {
        ...AssetRef
        columns {
          name
        }
        upstreamCount
        downstreamCount
        dataChangedAt
      }
      edges {
        reason
        relation
        breaks
        from {
          id
        }
        to {
          id
        }
        evidence {
          source
          method
          confidence
          placeCount
          places {
            at
            line
            text
          }
        }
      }
      more {
        direction
        count
        asset {
          id
        }
      }
    }
  }
`);

export const blockersQuery = graphql(`
  query Blockers($ids: [ID!]!) {
    deletability(ids: $ids) {
      verdict
      reasons {
        verdict
        by {
          id
        }
      }
    }
  }
`);

export const impactQuery = graphql(`
  query Impact(
    $ids: [ID!]!
    $direction: Direction!
    $depth: Int
    $box: ImpactBoxInput
    $first: Int!
    $after: Cursor
    $language: Language! = en
  ) {
    impact(
      ids: $ids
      direction: $direction
      depth: $depth
      box: $box
      first: $first
      after: $after
    ) {
      totalCount
      complete
      incompleteReason(language: $language)
      csvPath
      pageInfo {
        hasNextPage
        endCursor
      }
      byHop {
        hop
        count
      }
      byPlatform {
        value
        count
      }
      edges {
        hop
        node {
          ...AssetRef
          dataChangedAt
        }
      }
    }
  }
`);

export const summaryQuery = graphql(`
  query ImpactSummary($ids: [ID!]!, $direction: Direction!, $by: ImpactGroup!) {
    impactSummary(ids: $ids, direction: $direction, by: $by) {
      totalCount
      complete
      boxes {
        hop
        value
        count
        blocking
      }
      links {
        from
        to
        count
      }
    }
  }
`);

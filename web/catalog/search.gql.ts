import { graphql } from '../gql/gql.ts';

export const searchQuery = graphql(`
  query Search(
    $text: String!
    $filter: SearchFilter
    $sort: SearchSort!
    $first: Int!
    $after: Cursor
  ) {
    search(text: $text, filter: $filter, sort: $sort, first: $first, after: $after) {
      totalCount
      totalCountIsExact
      pageInfo {
        hasNextPage
        endCursor
      }
      facets {
        field
        values {
          value
          count
        }
      }
      edges {
        highlights {
          field
          text
          ranges
        }
        node {
          id
          urn
          kind
          name
          platform
          subtype
          state
          layer
          description
          tags
          dataChangedAt
          lastSeenAt
          downstreamCount
          incidents {
            id
            title
          }
          requests {
            id
            state
          }
          roles {
            role
            party
          }
        }
      }
    }
  }
`);

export const suggestQuery = graphql(`
  query Suggest($text: String!) {
    search(text: $text, first: 8) {
      totalCount
      edges {
        node {
          id
          urn
          kind
          name
          platform
          subtype
          description
        }
      }
    }
  }
`);

export const homeQuery = graphql(`
  query Home($language: Language! = en) {
    totals {
      assets
      edges
      unresolved
      byKind {
        value
        count
      }
    }
    viewer {
      name
      role
      catalog
    }
    unmappedConnections {
      name
    }
    scans(first: 5) {
      edges {
        node {
          id
          source
          type
          state
          startedAt
          finishedAt
          message(language: $language)
          counts {
            assetsAdded
            assetsChanged
            assetsVanished
            edgesAdded
            edgesVanished
            scopesUnreadable
            unresolved
          }
        }
      }
    }
  }
`);

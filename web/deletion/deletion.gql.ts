import { graphql } from '../gql/gql.ts';

export const deletabilityFragment = graphql(`
  fragment VerdictView on Deletability {
    verdict
    fingerprint
    summary(language: $language)
    subject {
      ...AssetRef
    }
    reasons {
      ...ReasonView
    }
    lossSet {
      why
      asset {
        ...AssetRef
      }
    }
    tell(language: $language) {
      party
      message
      assets {
        id
        name
      }
    }
  }
  fragment ReasonView on Reason {
    code
    verdict
    hard
    signers
    title(language: $language)
    detail(language: $language)
    wayOut(language: $language)
    about {
      ...AssetRef
    }
    by {
      ...AssetRef
    }
    evidence {
      source
      method
      place {
        at
        line
        text
      }
    }
  }
`);

export const checkQuery = graphql(`
  query Check($ids: [ID!]!, $language: Language!) {
    deletability(ids: $ids) {
      ...VerdictView
    }
    impact(ids: $ids, direction: DOWNSTREAM, first: 1) {
      totalCount
      complete
      csvPath
    }
    ends: impact(ids: $ids, direction: DOWNSTREAM, kinds: [SERVICE, DASHBOARD, MODEL], first: 20) {
      totalCount
      edges {
        hop
        node {
          ...AssetRef
        }
      }
    }
  }
`);

export const pathQuery = graphql(`
  query Path($from: ID!, $to: ID!) {
    why(from: $from, to: $to) {
      reversed
      nodes {
        ...AssetRef
      }
      edges {
        reason
        from {
          id
        }
        to {
          id
        }
        evidence {
          places {
            at
            line
          }
        }
      }
    }
  }
`);

export const resolveQuery = graphql(`
  query Resolve($text: String!) {
    resolveAssets(text: $text, first: 20) {
      ...AssetRef
    }
  }
`);

export const recordedQuery = graphql(`
  query Recorded($id: ID!, $language: Language!) {
    verdict(id: $id) {
      id
      at
      actor
      markedWrong {
        by
        at
        note
      }
      deletability {
        ...VerdictView
      }
    }
  }
`);

export const recordMutation = graphql(`
  mutation Record($input: VerdictRecordInput!) {
    verdictRecord(input: $input) {
      verdict {
        id
      }
      userErrors {
        message
        code
      }
    }
  }
`);

export const markWrongMutation = graphql(`
  mutation MarkWrong($input: VerdictWrongInput!) {
    verdictMarkWrong(input: $input) {
      verdict {
        id
        markedWrong {
          by
          at
          note
        }
      }
      userErrors {
        message
        code
      }
    }
  }
`);

export const reasonAcceptMutation = graphql(`
  mutation ReasonAccept($input: ReasonAcceptInput!) {
    reasonAccept(input: $input) {
      asset {
        id
      }
      userErrors {
        message
        code
      }
    }
  }
`);

export const blindSpotAcceptMutation = graphql(`
  mutation BlindSpotAccept($input: BlindSpotInput!) {
    blindSpotAccept(input: $input) {
      namespace
      userErrors {
        message
        code
      }
    }
  }
`);

import { graphql } from '../gql/gql.ts';

export const postMortemFragment = graphql(`
  fragment PostMortemView on PostMortem {
    incident
    revision
    state
    acts
    authors
    mayReview
    missing
    fields {
      name
      text
      revision
      by
      at
      written
      hints(language: $language) {
        from
        to
        text
        advice
      }
    }
    comments {
      at
      by
      text
    }
    moves {
      at
      by
      act
      reason
      selfReviewed
    }
    drafts {
      id
      field
      text
      at
    }
  }
`);

export const postMortemQuery = graphql(`
  query PostMortem($id: ID!, $language: Language!) {
    viewer {
      name
    }
    incident(id: $id) {
      ...IncidentRow
      repeats {
        id
        title
      }
      radius {
        at
        hash
        assetCount
        edgeCount
      }
      timeline {
        at
        kind
        by
        text
        reason
        subject
      }
      actionItems {
        ...ActionItemRow
      }
      postMortem {
        ...PostMortemView
      }
    }
  }
`);

export const readersQuery = graphql(`
  query ReadersMeanwhile($id: ID!) {
    incident(id: $id) {
      postMortem {
        readersMeanwhile
      }
    }
  }
`);

export const markdownQuery = graphql(`
  query PostMortemMarkdown($id: ID!, $language: Language!) {
    incident(id: $id) {
      markdown(language: $language)
    }
  }
`);

export const startMutation = graphql(`
  mutation PostMortemStart($input: PostMortemStartInput!) {
    postMortemStart(input: $input) {
      userErrors {
        message
        code
      }
    }
  }
`);

export const saveMutation = graphql(`
  mutation PostMortemSave($input: PostMortemSaveInput!, $language: Language!) {
    postMortemSave(input: $input) {
      outcome
      draft
      offer
      field {
        name
        text
        revision
        by
        at
        hints(language: $language) {
          from
          to
          text
          advice
        }
      }
      userErrors {
        message
      }
    }
  }
`);

export const draftDropMutation = graphql(`
  mutation PostMortemDraftDrop($input: PostMortemDraftDropInput!) {
    postMortemDraftDrop(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

export const postMortemMoveMutation = graphql(`
  mutation PostMortemMove($input: PostMortemMoveInput!) {
    postMortemMove(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

export const commentMutation = graphql(`
  mutation PostMortemComment($input: PostMortemCommentInput!) {
    postMortemComment(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

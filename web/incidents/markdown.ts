import DOMPurify from 'dompurify';
import { Marked } from 'marked';

const marked = new Marked({
  gfm: true,
  breaks: true,
  renderer: {
    // A person's headings would stand between those of the page: they are bold lines here.
    heading({ tokens }) {
      return `<p><strong>${this.parser.parseInline(tokens)}</strong></p>`;
    },
    // Inputs are taken out below, so a task's box is a letter.
    checkbox({ checked }) {
      return checked ? '☑ ' : '☐ ';
    },
    // Pictures of elsewhere would tell who reads; their text stays.
    image({ text }) {
      return escaped(text);
    },
    html({ text }) {
      return escaped(text);
    },
  },
});

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (letter) => `&#${letter.codePointAt(0)};`);
}

const tags =
  'p br strong em del code pre blockquote ul ol li a hr table thead tbody tr th td'.split(' ');
const addresses = /^(?:https?:\/\/|mailto:|\/(?!\/))/iu;

/** What a Markdown text looks like; whatever stands in it, nothing of it runs, loads or leaves the page. */
export function rendered(text: string): DocumentFragment {
  const html = marked.parse(text, { async: false });
  const fragment = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: tags,
    ALLOWED_ATTR: ['href', 'start'],
    ALLOWED_URI_REGEXP: addresses,
    RETURN_DOM_FRAGMENT: true,
  });
  for (const link of fragment.querySelectorAll('a[href]')) {
    link.setAttribute('rel', 'noopener noreferrer nofollow');
    link.setAttribute('target', '_blank');
  }
  return fragment;
}

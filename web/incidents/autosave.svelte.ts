import { failureOf, request } from '../client.ts';
import type { PostMortemFieldName, PostMortemViewFragment } from '../gql/graphql.ts';
import { language } from '../ui/language.svelte.ts';
import { draftDropMutation, saveMutation } from './postMortem.gql.ts';

type FieldData = PostMortemViewFragment['fields'][number];
type Hints = FieldData['hints'];

/** Where a text stands. DIRTY: typed and not yet sent. CLOSED: it went to review meanwhile. */
export type SaveState = 'SAVED' | 'DIRTY' | 'SAVING' | 'FAILED' | 'CONFLICT' | 'CLOSED';

/** What somebody else made of the same lines. */
export interface Conflict {
  theirs: string;
  by: string;
  revision: number;
  offer: string;
}

const pauseMilliseconds = 900;
const againMilliseconds = 4_000;

/** What this browser keeps of a text until the server has it. */
interface Kept {
  text: string;
  base: number;
}

function keyOf(incident: string, field: PostMortemFieldName): string {
  return `gyebo.text.${incident}.${field}`;
}

function keptText(key: string): Kept | undefined {
  try {
    const value: Kept | null = JSON.parse(localStorage.getItem(key) ?? 'null');
    return value ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(key: string, kept: Kept | undefined): void {
  try {
    if (kept) localStorage.setItem(key, JSON.stringify(kept));
    else localStorage.removeItem(key);
  } catch {
    // Without storage the text lives as long as the page.
  }
}

/** One field that saves itself; what is typed is in the browser's storage until the server has it. */
export class Autosave {
  readonly field: PostMortemFieldName;
  text = $state('');
  state = $state<SaveState>('SAVED');
  by = $state('');
  hints = $state.raw<Hints>([]);
  conflict = $state.raw<Conflict>();
  wrong = $state<string>();

  readonly #incident: string;
  readonly #key: string;
  /** What the server had when the text was begun; the text's ground for a merge. */
  #base: number;
  #baseText: string;
  #draft: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending = false;
  /** Something changed while a save was on its way. */
  #again = false;
  /** The text that the conflict is about: to send it again would say the same. */
  #refused: string | undefined;

  constructor(incident: string, data: FieldData) {
    this.#incident = incident;
    this.field = data.name;
    this.#key = keyOf(incident, data.name);
    this.#base = data.revision;
    this.#baseText = data.text;
    this.text = data.text;
    this.by = data.revision > 0 ? data.by : '';
    this.hints = data.hints;
    const kept = keptText(this.#key);
    if (!kept || kept.text === data.text) return;
    this.text = kept.text;
    this.#base = kept.base;
    this.#later(0);
  }

  get #clean(): boolean {
    return !this.#sending && !this.conflict && this.text === this.#baseText;
  }

  /** Somebody typed. */
  typed(text: string): void {
    this.text = text;
    keep(this.#key, { text, base: this.#base });
    if (this.state !== 'CONFLICT') this.state = 'DIRTY';
    this.#later(pauseMilliseconds);
  }

  /** What the server has by now: taken over where nothing is being written. */
  seen(data: FieldData): void {
    if (data.revision <= this.#base || !this.#clean) return;
    this.#adopt(data);
    this.text = data.text;
    this.hints = data.hints;
  }

  /** Ends a conflict with this text on the ground of theirs. */
  resolve(text: string): void {
    const { conflict } = this;
    if (!conflict) return;
    this.#base = conflict.revision;
    this.#baseText = conflict.theirs;
    this.conflict = undefined;
    this.typed(text);
    if (text === conflict.theirs) void this.#dropDraft();
    this.#later(0);
  }

  /** Stops; what is not saved yet is still in the browser's storage. */
  stop(): void {
    clearTimeout(this.#timer);
    void this.#send();
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), milliseconds);
  }

  #adopt(now: { text: string; revision: number; by: string }): void {
    this.#base = now.revision;
    this.#baseText = now.text;
    this.by = now.revision > 0 ? now.by : '';
  }

  async #dropDraft(): Promise<void> {
    const draft = this.#draft;
    this.#draft = undefined;
    if (!draft) return;
    await request(draftDropMutation, { input: { incident: this.#incident, draft } });
  }

  async #send(): Promise<void> {
    if (this.#sending) {
      this.#again = true;
      return;
    }
    if (this.text === this.#baseText) return this.#settled();
    if (this.conflict && this.text === this.#refused) return;
    this.#sending = true;
    const sent = this.text;
    if (this.state !== 'CONFLICT') this.state = 'SAVING';
    try {
      await this.#save(sent);
    } catch (error) {
      this.state = 'FAILED';
      this.wrong = failureOf(error).message;
      this.#later(againMilliseconds);
    } finally {
      this.#sending = false;
      if (this.#again) this.#later(0);
      this.#again = false;
    }
  }

  async #save(sent: string): Promise<void> {
    const draft = this.#draft === undefined ? {} : { draft: this.#draft };
    const base = this.#base;
    const input = { incident: this.#incident, field: this.field, text: sent, base, ...draft };
    const variables = { input, language: language() };
    const { postMortemSave: saved } = await request(saveMutation, variables);
    const mistake = saved.userErrors[0];
    if (mistake || !saved.field) {
      this.state = 'FAILED';
      this.wrong = mistake?.message;
      return;
    }
    this.wrong = undefined;
    const now = saved.field;
    if (saved.outcome === 'SAVED' || saved.outcome === 'MERGED') {
      this.#draft = undefined;
      this.conflict = undefined;
      this.#took(sent, now);
    } else {
      this.#draft = saved.draft ?? this.#draft;
      // The person has decided meanwhile; what they decided is sent next.
      if (base !== this.#base) return;
      this.#refused = sent;
      this.state = saved.outcome === 'CLOSED' ? 'CLOSED' : 'CONFLICT';
      const { text: theirs, by, revision } = now;
      if (saved.outcome === 'CONFLICT') {
        this.conflict = { theirs, by, revision, offer: saved.offer ?? theirs };
      }
      // The server keeps it as this person's draft.
      keep(this.#key, undefined);
    }
  }

  #took(sent: string, now: { text: string; revision: number; by: string; hints: Hints }): void {
    this.hints = now.hints;
    if (this.text === sent) {
      this.text = now.text;
      this.#adopt(now);
      this.#settled();
    } else if (now.text === sent) {
      this.#adopt(now);
      this.typed(this.text);
    } else {
      // Typed on while others' words came in: the old ground stays, and the next save merges again.
      this.typed(this.text);
    }
  }

  #settled(): void {
    this.state = 'SAVED';
    keep(this.#key, undefined);
  }
}

package org.kehu.complaint.handbook;

/** What happens to an entry of the handbook; past tense, without its words. */
public sealed interface EntryEvent {

  /** Somebody wrote it down. */
  record EntryDrafted() implements EntryEvent {}

  /** Somebody writes it anew; readers keep what was approved. */
  record EntryRevised(int edition) implements EntryEvent {}

  /** It waits for approval. */
  record EntrySubmitted() implements EntryEvent {}

  /** Readers have it. */
  record EntryApproved(int edition) implements EntryEvent {}

  /** It was sent back. */
  record EntryRefused() implements EntryEvent {}

  /** Readers have it no more. */
  record EntryRetired() implements EntryEvent {}

  /** It was used for a case. */
  record EntryUsed(String caseId, boolean helpful) implements EntryEvent {}
}

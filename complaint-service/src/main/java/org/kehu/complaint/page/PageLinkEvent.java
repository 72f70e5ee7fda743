package org.kehu.complaint.page;

/** What happens to a link; past tense, without the link itself. */
public sealed interface PageLinkEvent {

  /** It was given out. */
  record LinkIssued() implements PageLinkEvent {}

  /** A contact was filed by it. */
  record LinkUsed() implements PageLinkEvent {}

  /** It opens nothing any more. */
  record LinkWithdrawn() implements PageLinkEvent {}
}

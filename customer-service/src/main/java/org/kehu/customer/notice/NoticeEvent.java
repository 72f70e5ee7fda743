package org.kehu.customer.notice;

import java.time.Instant;

/** What happens to a notice. */
public sealed interface NoticeEvent {

  /** It was asked for and waits to be sent. */
  record NoticeAccepted() implements NoticeEvent {}

  /** It waits: for the end of the quiet hours, or for another attempt. */
  record NoticePostponed(Instant until, String cause) implements NoticeEvent {}

  /** An attempt is about to be made; from 1. */
  record NoticeAttempted(int attempt) implements NoticeEvent {}

  /** Its channel has taken it. */
  record NoticeSent(Instant at) implements NoticeEvent {}

  /** It was not sent and never will be. */
  record NoticeRefused(Reason reason) implements NoticeEvent {}
}

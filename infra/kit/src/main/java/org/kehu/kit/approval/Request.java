package org.kehu.kit.approval;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.identity.Power;

/**
 * What was asked, by whom and until when; never changes.
 *
 * @param authors who had a part in it beside the requester
 */
public record Request(
    Subject subject,
    Power power,
    Snapshot snapshot,
    String requesterId,
    Set<String> authors,
    Instant askedAt,
    @Nullable Instant dueAt,
    @Nullable Instant expiresAt) {

  public Request {
    authors = authors == null ? Set.of() : Set.copyOf(authors);
  }

  static Request of(AskApproval ask, Instant at) {
    return new Request(
        ask.subject(),
        ask.power(),
        ask.snapshot(),
        ask.requesterId(),
        ask.authors(),
        at,
        ask.dueAt(),
        ask.expiresAt());
  }

  /** Those who must not decide, nor anybody on their behalf. */
  Set<String> interested() {
    Set<String> all = new HashSet<>(authors);
    all.add(requesterId);
    return all;
  }
}

package org.kehu.kit.policy;

import java.time.Instant;

/** What happens to a version of a rule. */
public sealed interface PolicyEvent {

  /** A draft was written. */
  record VersionDrafted() implements PolicyEvent {}

  /** A draft was changed. */
  record VersionRevised() implements PolicyEvent {}

  /** It waits for approval. */
  record VersionSubmitted() implements PolicyEvent {}

  /** It was approved and promulgated, in force from that instant. */
  record VersionApproved(Instant effectiveFrom) implements PolicyEvent {}

  /** It was refused. */
  record VersionRejected() implements PolicyEvent {}

  /** It was given up before it took force. */
  record VersionWithdrawn() implements PolicyEvent {}
}

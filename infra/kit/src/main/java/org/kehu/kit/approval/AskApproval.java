package org.kehu.kit.approval;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.identity.Power;

/**
 * Asks for an approval.
 *
 * @param id chosen by who asks, so that asking again after a crash asks once
 * @param power what is exercised by approving; by a letter that lends it others may
 * @param requesterId who asks; hears the outcome and may withdraw
 * @param authors who else had a part in it and must not decide
 * @param departmentId whose matter it is
 * @param level confidentiality of what the snapshot shows
 * @param dueAt when it should be decided; those asked are reminded then; null for never
 * @param expiresAt when it ends undecided; null for never
 */
public record AskApproval(
    String id,
    Subject subject,
    Power power,
    Snapshot snapshot,
    Route route,
    String requesterId,
    Set<String> authors,
    String departmentId,
    Level level,
    @Nullable Instant dueAt,
    @Nullable Instant expiresAt) {

  public AskApproval {
    authors = Set.copyOf(authors);
    for (Participant one : route.participants()) {
      if (one.staffId() != null
          && (one.staffId().equals(requesterId) || authors.contains(one.staffId()))) {
        throw ApprovalProblem.PARTICIPANT_ASKED_FOR_IT.problem().with("staffId", one.staffId());
      }
    }
    if (dueAt != null && expiresAt != null && expiresAt.isBefore(dueAt)) {
      throw ApprovalProblem.APPROVAL_TIMES_INVALID.problem();
    }
  }

  /** Without authors beside the requester, level and times. */
  public static AskApproval of(
      String id,
      Subject subject,
      Power power,
      Snapshot snapshot,
      Route route,
      String requesterId,
      String departmentId) {
    return new AskApproval(
        id,
        subject,
        power,
        snapshot,
        route,
        requesterId,
        Set.of(),
        departmentId,
        Level.NORMAL,
        null,
        null);
  }

  /** The same, to be decided by a time. */
  public AskApproval within(@Nullable Instant due, @Nullable Instant expiry) {
    return new AskApproval(
        id,
        subject,
        power,
        snapshot,
        route,
        requesterId,
        authors,
        departmentId,
        level,
        due,
        expiry);
  }

  /** The same, with people who must not decide. */
  public AskApproval writtenBy(Set<String> people) {
    return new AskApproval(
        id,
        subject,
        power,
        snapshot,
        route,
        requesterId,
        people,
        departmentId,
        level,
        dueAt,
        expiresAt);
  }
}

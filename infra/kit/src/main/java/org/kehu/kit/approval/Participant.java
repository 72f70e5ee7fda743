package org.kehu.kit.approval;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Role;

/**
 * Somebody who is asked: a person, whoever has a role (of one department, or of any), or whoever
 * leads a department when the question is decided.
 *
 * @param staffId of a {@link Kind#PERSON}; else null
 * @param role of a {@link Kind#ROLE}, as tokens name it; else null
 * @param departmentId of a {@link Kind#LEADER}, and of a role that is one department's; else null
 */
public record Participant(
    Kind kind, @Nullable String staffId, @Nullable String role, @Nullable String departmentId) {

  /** How a participant is named. */
  public enum Kind {
    PERSON,
    ROLE,
    LEADER
  }

  public Participant {
    boolean named =
        switch (kind) {
          case PERSON -> staffId != null && role == null && departmentId == null;
          case ROLE -> staffId == null && role != null && Role.of(role).isPresent();
          case LEADER -> staffId == null && role == null && departmentId != null;
        };
    if (!named) {
      throw ApprovalProblem.PARTICIPANT_INVALID.problem().with("kind", kind);
    }
  }

  /** One person. */
  public static Participant person(String staffId) {
    return new Participant(Kind.PERSON, staffId, null, null);
  }

  /** Whoever has the role, in any department. */
  public static Participant role(Role role) {
    return new Participant(Kind.ROLE, null, role.wireName(), null);
  }

  /** Whoever has the role in a department or answers for it. */
  public static Participant role(Role role, String departmentId) {
    return new Participant(Kind.ROLE, null, role.wireName(), departmentId);
  }

  /** Whoever leads the department. */
  public static Participant leaderOf(String departmentId) {
    return new Participant(Kind.LEADER, null, null, departmentId);
  }

  /** As it stands in the lists of whom an approval concerns. */
  String token() {
    return switch (kind) {
      case PERSON -> PartyTokens.person(Objects.requireNonNull(staffId));
      case ROLE -> PartyTokens.role(Objects.requireNonNull(role), departmentId);
      case LEADER -> PartyTokens.leader(Objects.requireNonNull(departmentId));
    };
  }
}

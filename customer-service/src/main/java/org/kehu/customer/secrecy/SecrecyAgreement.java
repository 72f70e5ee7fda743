package org.kehu.customer.secrecy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/** The confidentiality agreement of one employee (保密协议, G-12); each has at most one at a time. */
@Document("secrecy_agreements")
public final class SecrecyAgreement extends ScopedAggregate {

  private String staffId = "";
  private @Nullable String openFor;
  private @Nullable SecrecyTerms terms;
  private String recordedBy = "";
  private @Nullable Ending ending;

  private SecrecyAgreement() {}

  /** Why and when it ended. */
  public record Ending(String reason, LocalDate on, Instant at, String by) {}

  /** An employee signed. */
  static SecrecyAgreement signed(
      String staffId, String departmentId, SecrecyTerms terms, String by) {
    SecrecyAgreement agreement = new SecrecyAgreement();
    agreement.staffId = staffId;
    agreement.openFor = staffId;
    agreement.terms = terms;
    agreement.recordedBy = by;
    agreement.rescope(departmentId, Level.NORMAL);
    return agreement;
  }

  /** It ends; for the same reason again nothing changes. */
  List<SecrecyEvent> end(Ending how) {
    if (ending != null) {
      if (ending.reason().equals(how.reason())) {
        return List.of();
      }
      throw SecrecyProblem.SECRECY_ENDED.problem().with("staffId", staffId);
    }
    ending = how;
    openFor = null;
    return List.of(new SecrecyEvent.SecrecyEnded());
  }

  /** Whether it binds on a day. */
  public boolean bindsOn(LocalDate day) {
    return ending == null && terms().holdsOn(day);
  }

  /** Until when the person keeps silent after it ended; null while it has not. */
  public @Nullable LocalDate silentUntil() {
    return ending == null ? null : ending.on().plusMonths(terms().monthsAfterLeaving());
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.department(departmentId()));
    tokens.add(Tokens.taken(staffId));
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "secrecy-agreement";
  }

  public String staffId() {
    return staffId;
  }

  public SecrecyTerms terms() {
    return Objects.requireNonNull(terms);
  }

  public String recordedBy() {
    return recordedBy;
  }

  public @Nullable Ending ending() {
    return ending;
  }
}

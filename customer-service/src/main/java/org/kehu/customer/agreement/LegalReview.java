package org.kehu.customer.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kehu.kit.access.Role;
import org.kehu.kit.approval.ApprovalDesk;
import org.kehu.kit.approval.ApprovalStatus;
import org.kehu.kit.approval.Approvals;
import org.kehu.kit.approval.AskApproval;
import org.kehu.kit.approval.Participant;
import org.kehu.kit.approval.Route;
import org.kehu.kit.approval.Route.Stage;
import org.kehu.kit.approval.Snapshot;
import org.kehu.kit.approval.Subject;
import org.kehu.kit.call.Call;
import org.kehu.kit.identity.Power;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/**
 * Asks the legal department to review submitted drafts for legality and compliance (合法性、合规性,
 * C-127): at once, and soon after for those that a kill in between has left.
 */
@Component
class LegalReview implements DueWork {

  static final String SUBJECT = "agreement";

  /** What a letter of delegation must lend. */
  private static final Power REVIEW = Power.anyTime("agreement.review");

  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final int ROUND = 50;
  private static final String TERMINATED = "合作协议已终止";

  private final Agreements agreements;
  private final AgreementChanges changes;
  private final ApprovalDesk approvals;
  private final Approvals asked;

  LegalReview(
      Agreements agreements, AgreementChanges changes, ApprovalDesk approvals, Approvals asked) {
    this.agreements = agreements;
    this.changes = changes;
    this.approvals = approvals;
    this.asked = asked;
  }

  @Override
  public String name() {
    return "agreement-reviews";
  }

  @Override
  public int run(Instant now) {
    return new Sweep().each(agreements.unasked(now.minus(GRACE), ROUND), this::ask).done();
  }

  /** Asks; asking again asks once. Answers the agreement as it is then. */
  Agreement ask(Agreement agreement) {
    Draft draft = agreement.atHand().orElseThrow();
    Instant due = changes.now().plus(Duration.ofDays(changes.policy().reviewDays()));
    approvals.ask(
        new AskApproval(
            Objects.requireNonNull(draft.approvalId()),
            new Subject(SUBJECT, agreement.id(), link(agreement)),
            REVIEW,
            snapshot(agreement, draft),
            Route.of(Stage.any(Participant.role(Role.LEGAL))),
            Objects.requireNonNull(draft.submittedBy()),
            draft.authors(),
            agreement.departmentId(),
            agreement.level(),
            due,
            null));
    return Call.current()
        .unconditional()
        .within(() ->
            agreements.write(
                agreement.id(),
                present -> {
                  present.asked();
                  return List.of();
                }));
  }

  /** The question is void, if it is still open; whatever is said of it has no effect. */
  void recall(String approvalId) {
    boolean open =
        asked.find(approvalId).filter(one -> one.status() == ApprovalStatus.OPEN).isPresent();
    if (open) {
      Call.current().unconditional().within(() -> approvals.recall(approvalId, TERMINATED));
    }
  }

  private static String link(Agreement agreement) {
    return "/api/v1/customers/" + agreement.customerId() + "/agreements/" + agreement.id();
  }

  /** What the service level holds for, where it does not hold for everything. */
  private static Map<String, String> scope(CoverageScope scope) {
    Map<String, String> shown = new LinkedHashMap<>();
    if (!scope.matters().isEmpty()) {
      shown.put(
          "coveredMatters",
          scope.sortedMatters().stream().map(Enum::name).collect(Collectors.joining(", ")));
    }
    if (!scope.products().isEmpty()) {
      shown.put("coveredProducts", String.join(", ", scope.products()));
    }
    return shown;
  }

  private static Snapshot snapshot(Agreement agreement, Draft draft) {
    Terms terms = draft.terms();
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("number", agreement.number());
    shown.put("version", Integer.toString(draft.version()));
    shown.put("kind", agreement.kind().name());
    shown.put("title", agreement.title());
    shown.put("basis", agreement.basis());
    AgreementChange change = draft.change();
    if (change != null) {
      shown.put("changeReason", change.reason().name());
      shown.put("negotiated", change.negotiation().result());
    }
    shown.put("obligations", Objects.requireNonNull(terms.obligations()));
    shown.put("content", Objects.requireNonNull(terms.content()));
    shown.put("term", terms.from() + " / " + terms.until());
    shown.put("payment", Objects.requireNonNull(terms.payment()));
    shown.put("liability", Objects.requireNonNull(terms.liability()));
    if (terms.coverage() != null) {
      shown.put("coverage", terms.coverage());
      shown.putAll(scope(terms.scope()));
    }
    if (!terms.promises().isEmpty()) {
      shown.put(
          "promises",
          terms.promises().stream()
              .map(promise -> promise.what() + " (" + promise.departmentId() + ")")
              .collect(Collectors.joining("; ")));
    }
    return new Snapshot(shown);
  }
}

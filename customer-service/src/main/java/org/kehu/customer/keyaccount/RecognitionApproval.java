package org.kehu.customer.keyaccount;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kehu.kit.approval.ApprovalDesk;
import org.kehu.kit.approval.AskApproval;
import org.kehu.kit.approval.Participant;
import org.kehu.kit.approval.Route;
import org.kehu.kit.approval.Route.Stage;
import org.kehu.kit.approval.Snapshot;
import org.kehu.kit.approval.Subject;
import org.kehu.kit.call.Call;
import org.kehu.kit.identity.Power;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/**
 * Asks those who must agree to a recognition: at once, and soon after for those that a kill in
 * between has left.
 */
@Component
class RecognitionApproval implements DueWork {

  static final String SUBJECT = "key-account";

  private static final Power RECOGNISE = Power.anyTime("key-account.recognise");
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final int ROUND = 50;

  private final Candidacies candidacies;
  private final ApprovalDesk approvals;
  private final Policies policies;
  private final Clock clock;

  RecognitionApproval(
      Candidacies candidacies, ApprovalDesk approvals, Policies policies, Clock clock) {
    this.candidacies = candidacies;
    this.approvals = approvals;
    this.policies = policies;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "key-account-recognitions";
  }

  @Override
  public int run(Instant now) {
    return new Sweep().each(candidacies.unasked(now.minus(GRACE), ROUND), this::ask).done();
  }

  /** Asks; asking again asks once. Answers the key account as it is then. */
  Candidacy ask(Candidacy one) {
    Application wanted = one.application().orElseThrow();
    KeyAccountPolicy policy = policies.at(KeyAccountPolicy.KIND, wanted.at()).value();
    Participant[] participants =
        policy.approvingRoles().stream().map(Participant::role).toArray(Participant[]::new);
    approvals.ask(
        new AskApproval(
            Objects.requireNonNull(one.approvalId()),
            new Subject(SUBJECT, one.id(), "/api/v1/key-accounts/" + one.id()),
            RECOGNISE,
            snapshot(one, wanted),
            Route.of(Stage.inSequence(participants)),
            wanted.by(),
            Set.of(),
            one.departmentId(),
            one.level(),
            clock.instant().plus(Duration.ofHours(policy.decideWithinHours())),
            null));
    return Call.current()
        .unconditional()
        .within(() ->
            candidacies.write(
                one.id(),
                present -> {
                  present.asked();
                  return List.of();
                }));
  }

  private static Snapshot snapshot(Candidacy one, Application wanted) {
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("number", one.number());
    shown.put("customerId", one.customerId());
    shown.put("type", one.type().name());
    shown.put("reason", wanted.reason());
    shown.put("tradingPolicy", wanted.tradingPolicy());
    shown.put(
        "goods",
        wanted.goods().stream()
            .map(good -> good.product() + " " + good.amount().amount().toPlainString())
            .collect(Collectors.joining("; ")));
    shown.put("surveyResult", wanted.surveyResult());
    shown.put(
        "figures",
        wanted.figures().stream()
            .map(figure -> figure.measure().name() + " " + figure.value())
            .collect(Collectors.joining("; ")));
    if (wanted.intention() != null) {
      shown.put("intention", wanted.intention());
    }
    return new Snapshot(shown);
  }
}

package org.kehu.kit.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.approval.Approval;
import org.kehu.kit.approval.ApprovalStatus;
import org.kehu.kit.approval.Ending;
import org.kehu.kit.approval.OutcomeReceiver;

/**
 * What the outcome of its approval makes of a version. It changes a version only as long as that
 * waits for this very approval, so a repeat changes nothing.
 */
public final class PolicyOutcome implements OutcomeReceiver {

  private final PolicyArchive archive;
  private final PolicyPapers papers;
  private final Clock clock;

  public PolicyOutcome(PolicyArchive archive, PolicyPapers papers, Clock clock) {
    this.archive = archive;
    this.papers = papers;
    this.clock = clock;
  }

  @Override
  public String subjectKind() {
    return PolicyReview.SUBJECT;
  }

  @Override
  public void check(Approval decided) {
    if (decided.status() == ApprovalStatus.APPROVED) {
      archive
          .find(decided.request().subject().id())
          .filter(version -> version.waitsFor(decided.id()))
          .ifPresent(version -> {
            version.requireForce(fixed(decided), now());
            papers.requireUnchanged(version);
          });
    }
  }

  @Override
  public void apply(Approval ended) {
    archive.change(
        ended.request().subject().id(),
        version -> version.waitsFor(ended.id()) ? outcome(version, ended) : List.of());
  }

  private List<PolicyEvent> outcome(PolicyDocument version, Approval ended) {
    Ending how = ended.ending().orElseThrow();
    return switch (ended.status()) {
      case APPROVED -> version.approve(how, fixed(ended), now());
      case REFUSED, EXPIRED -> version.reject(how);
      case WITHDRAWN -> version.withdraw(how);
      case OPEN -> List.of();
    };
  }

  private static @Nullable Instant fixed(Approval approval) {
    String from = approval.terms().get(PolicyReview.EFFECTIVE_FROM);
    return from == null ? null : Instant.parse(from);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

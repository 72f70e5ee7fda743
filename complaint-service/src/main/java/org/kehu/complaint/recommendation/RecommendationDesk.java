package org.kehu.complaint.recommendation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.CaseRights;
import org.kehu.complaint.cases.Cases;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.Disclosure;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.contact.Statement;
import org.kehu.complaint.recommendation.command.AnswerRecommendation;
import org.kehu.complaint.recommendation.command.Recommend;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** What can be done with recommendations: sight, right, verb, one write. */
@Service
public class RecommendationDesk {

  private final Recommendations recommendations;
  private final Cases cases;
  private final CaseRights rights;
  private final Policies policies;
  private final PolicyKind<RecommendationPolicy> kind;
  private final RecommendationNumbers numbers;
  private final Clock clock;

  RecommendationDesk(
      Recommendations recommendations,
      Cases cases,
      CaseRights rights,
      Policies policies,
      PolicyKind<RecommendationPolicy> kind,
      RecommendationNumbers numbers,
      Clock clock) {
    this.recommendations = recommendations;
    this.cases = cases;
    this.rights = rights;
    this.policies = policies;
    this.kind = kind;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** What fits the need that a case tells, without what its customer said no to. */
  public List<Suggestion> suggestions(String caseId) {
    Statement said = cases.get(new CaseId(caseId), rights.work(caller())).statement();
    String need =
        Stream.of(said.description(), said.remedySought(), said.realCause(), said.product())
            .flatMap(Stream::ofNullable)
            .collect(Collectors.joining("\n"));
    return policy().forNeed(need).stream()
        .filter(one -> !recommendations.isDeclined(caseId, one.item()))
        .toList();
  }

  /** Recommends something, at a time that fits. */
  public Stored<Recommendation> recommend(Recommend command) {
    ComplaintCase of = worked(command.caseId(), caller());
    if (policy().offer(command.item()).isEmpty()) {
      throw RecommendationProblem.RECOMMENDATION_ITEM_UNKNOWN
          .problem()
          .with("item", command.item());
    }
    if (of.kind().isGrievance() && of.status().isUnsolved()) {
      throw RecommendationProblem.RECOMMENDATION_TOO_EARLY.problem();
    }
    return recommendations.create(() -> recommended(command, of));
  }

  private Change<Recommendation, RecommendationEvent> recommended(
      Recommend command, ComplaintCase of) {
    if (recommendations.isDeclined(of.id(), command.item())) {
      throw RecommendationProblem.RECOMMENDATION_DECLINED.problem().with("item", command.item());
    }
    return Change.of(
        Recommendation.of(command, numbers.next(), of, stamp()), Recommendation.told());
  }

  /** The recommendation, when the caller sees it. */
  public Recommendation get(RecommendationId id) {
    return recommendations.get(id, sight());
  }

  /** The case, if the caller works with that too. */
  public @Nullable String seenCase(Recommendation recommendation) {
    return find(recommendation.caseId(), caller()).map(ComplaintCase::id).orElse(null);
  }

  /** One page of what the caller sees, newest first; of a case only when that is seen too. */
  public Page<Recommendation> page(RecommendationFilter filter, PageRequest request) {
    Optional.ofNullable(filter.caseId())
        .ifPresent(id -> cases.get(new CaseId(id), rights.work(caller())));
    return recommendations.page(filter, sight(), request);
  }

  /** The customer answers. */
  public Stored<Recommendation> answer(RecommendationId id, AnswerRecommendation command) {
    return recommendations.change(id, sight(), one -> one.answer(command, stamp()));
  }

  private ComplaintCase worked(String id, Caller caller) {
    return find(id, caller)
        .orElseThrow(
            () -> RecommendationProblem.RECOMMENDATION_CASE_UNKNOWN.problem().with("caseId", id));
  }

  private Optional<ComplaintCase> find(String id, Caller caller) {
    return cases
        .find(new CaseId(id), rights.work(caller))
        .filter(of -> rights.disclosure(of, caller) != Disclosure.RECEIPT);
  }

  private RecommendationPolicy policy() {
    return policies.at(kind, clock.instant()).value();
  }

  private static Sight sight() {
    return Sight.ofRoles(caller());
  }

  private static Caller caller() {
    return Call.current().caller();
  }

  private Stamp stamp() {
    return new Stamp(caller().id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }
}

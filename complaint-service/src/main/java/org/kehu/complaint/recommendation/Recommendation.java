package org.kehu.complaint.recommendation;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.recommendation.RecommendationEvent.RecommendationAnswered;
import org.kehu.complaint.recommendation.RecommendationEvent.RecommendationMade;
import org.kehu.complaint.recommendation.command.AnswerRecommendation;
import org.kehu.complaint.recommendation.command.Recommend;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/** A product or service recommended to a customer by need, and what the customer says (P-67). */
@Document("recommendations")
public class Recommendation extends ScopedAggregate {

  private String number = "";
  private RecommendationStatus status = RecommendationStatus.MADE;
  private String caseId = "";
  private @Nullable String customerId;
  private String item = "";
  private String need = "";
  private Channel via = Channel.SURVEY;
  private Stamp made = new Stamp("", Instant.EPOCH);
  private @Nullable CustomerReply reply;

  Recommendation() {}

  /** A new one, for the customer of a case. */
  static Recommendation of(Recommend command, String newNumber, ComplaintCase of, Stamp stamp) {
    Recommendation recommendation = new Recommendation();
    recommendation.number = newNumber;
    recommendation.caseId = of.id();
    recommendation.customerId = of.customer().fileId();
    recommendation.item = command.item();
    recommendation.need = command.need();
    recommendation.via = command.via();
    recommendation.made = stamp;
    recommendation.rescope(of.departmentId(), of.level());
    return recommendation;
  }

  /** What a new one tells. */
  static RecommendationEvent told() {
    return new RecommendationMade();
  }

  /** The customer answers, once. */
  List<RecommendationEvent> answer(AnswerRecommendation command, Stamp stamp) {
    if (status != RecommendationStatus.MADE) {
      throw RecommendationProblem.RECOMMENDATION_ANSWERED.problem().with("state", status);
    }
    reply = new CustomerReply(command.wanted(), command.note(), stamp);
    status = command.wanted() ? RecommendationStatus.WANTED : RecommendationStatus.DECLINED;
    return List.of(new RecommendationAnswered());
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.taken(made.by()));
    tokens.add(Tokens.department(departmentId()));
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "recommendation";
  }

  public String number() {
    return number;
  }

  public RecommendationStatus status() {
    return status;
  }

  public String caseId() {
    return caseId;
  }

  /** The customer's file, when it was known. */
  public @Nullable String customerId() {
    return customerId;
  }

  /** Code of the product or service. */
  public String item() {
    return item;
  }

  public String need() {
    return need;
  }

  public Channel via() {
    return via;
  }

  /** Who recommended it and when. */
  public Stamp made() {
    return made;
  }

  public @Nullable CustomerReply reply() {
    return reply;
  }
}

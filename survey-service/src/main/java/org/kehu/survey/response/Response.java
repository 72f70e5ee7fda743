package org.kehu.survey.response;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.store.Layout;
import org.kehu.kit.store.ScopedAggregate;
import org.kehu.survey.SecurityRules;
import org.kehu.survey.invitation.Invitation;
import org.kehu.survey.questionnaire.QuestionnaireContent;
import org.kehu.survey.response.ResponseEvent.LowScoreFound;
import org.kehu.survey.response.ResponseEvent.ResponseSubmitted;
import org.kehu.survey.rule.LowScoreRule;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The one response to an invitation (答卷): answers, the questionnaire version they belong to, and
 * scores with formula and n. It never changes; its unique invitation id makes a second one
 * impossible (field M28).
 */
@Document("responses")
@Layout(version = 2)
public class Response extends ScopedAggregate {

  private String surveyId = "";
  private String invitationId = "";
  private String questionnaireId = "";
  private int questionnaireVersion;
  private @Nullable String customerId;
  private @Nullable String caseId;
  private @Nullable String grade;
  private @Nullable String tier;
  private @Nullable String region;
  private @Nullable String ownerId;
  private @Nullable String waveId;
  private Set<String> customerScope = new LinkedHashSet<>();
  private @Nullable String paperForm;
  private ResponseChannel channel = ResponseChannel.PAGE;
  private String language = "zh";
  private Instant submittedAt = Instant.EPOCH;
  private List<Answer> answers = new ArrayList<>();
  private @Nullable Score overall;
  private List<AreaScore> areas = new ArrayList<>();
  private @Nullable LowScore low;

  @PersistenceCreator
  Response() {}

  Response(Invitation invitation, SubmitAnswers command, QuestionnaireContent asked, Instant now) {
    this.surveyId = invitation.surveyId();
    this.invitationId = invitation.id();
    this.questionnaireId = invitation.questionnaireId();
    this.questionnaireVersion = invitation.questionnaireVersion();
    this.customerId = invitation.customerId();
    this.caseId = invitation.caseId();
    this.grade = invitation.grade();
    this.tier = invitation.tier();
    this.region = invitation.region();
    this.ownerId = invitation.ownerId();
    this.waveId = invitation.waveId();
    this.customerScope = new LinkedHashSet<>(invitation.customerScope());
    this.paperForm = command.paperForm();
    this.channel = command.channel();
    this.language = command.language().getLanguage();
    this.submittedAt = now;
    this.answers = new ArrayList<>(command.answers());
    Scores scores = Scores.of(asked, command.answers());
    this.overall = scores.overall().orElse(null);
    this.areas = new ArrayList<>(scores.areas());
    rescope(invitation.departmentId(), invitation.level());
  }

  /** Comes in, and is judged by the rule in force. */
  List<ResponseEvent> submit(EffectivePolicy<LowScoreRule> rule) {
    List<ResponseEvent> events = new ArrayList<>(List.of(new ResponseSubmitted()));
    Optional<LowScore> found =
        LowScore.judge(new Scores(Optional.ofNullable(overall), areas), rule);
    low = found.orElse(null);
    found.ifPresent(lowScore -> events.add(new LowScoreFound(lowScore)));
    return events;
  }

  /** In the layout of before, the department that runs the survey saw it. */
  void rescope() {
    rescope(departmentId(), level());
  }

  @Override
  public String subjectKind() {
    return "response";
  }

  @Override
  protected Set<String> tokens() {
    return SecurityRules.answerScope(departmentId(), customerId, customerScope);
  }

  public String surveyId() {
    return surveyId;
  }

  public String invitationId() {
    return invitationId;
  }

  public String questionnaireId() {
    return questionnaireId;
  }

  public int questionnaireVersion() {
    return questionnaireVersion;
  }

  public @Nullable String customerId() {
    return customerId;
  }

  public @Nullable String caseId() {
    return caseId;
  }

  /** Grade, tier, region and owner as they were at the time of asking; results are grouped so. */
  public @Nullable String grade() {
    return grade;
  }

  public @Nullable String tier() {
    return tier;
  }

  public @Nullable String region() {
    return region;
  }

  public @Nullable String ownerId() {
    return ownerId;
  }

  /** The wave that asked, if any. */
  public @Nullable String waveId() {
    return waveId;
  }

  /** Survey and number of the paper form, if it came in a batch of them. */
  public @Nullable String paperForm() {
    return paperForm;
  }

  public ResponseChannel channel() {
    return channel;
  }

  /** Language of the questions as they were read: {@code zh} or {@code en}. */
  public String language() {
    return language;
  }

  public Instant submittedAt() {
    return submittedAt;
  }

  public List<Answer> answers() {
    return answers;
  }

  /** Absent when no scored question was answered. */
  public @Nullable Score overall() {
    return overall;
  }

  public List<AreaScore> areas() {
    return areas;
  }

  /** Present when it is low. */
  public @Nullable LowScore low() {
    return low;
  }
}

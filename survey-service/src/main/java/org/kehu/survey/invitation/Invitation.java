package org.kehu.survey.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.store.ScopedAggregate;
import org.kehu.survey.SecurityRules;
import org.kehu.survey.invitation.InvitationEvent.InvitationAnswered;
import org.kehu.survey.invitation.InvitationEvent.InvitationExpired;
import org.kehu.survey.invitation.InvitationEvent.InvitationWithdrawn;
import org.kehu.survey.survey.Survey;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The right of one customer or complainant to answer one survey once, until it expires (field M28).
 */
@Document("invitations")
public class Invitation extends ScopedAggregate {

  private String surveyId = "";
  private String questionnaireId = "";
  private int questionnaireVersion;
  private @Nullable String customerId;
  private @Nullable String caseId;
  private @Nullable String caseNumber;
  private @Nullable String waveId;
  private @Nullable String visitId;
  private @Nullable String grade;
  private @Nullable String tier;
  private @Nullable String region;
  private @Nullable String ownerId;
  private @Nullable String sendingDepartmentId;
  private Set<String> customerScope = new LinkedHashSet<>();
  private InvitationStatus status = InvitationStatus.ISSUED;
  private Instant issuedAt = Instant.EPOCH;
  private Instant expiresAt = Instant.EPOCH;
  private @Nullable Instant answeredAt;
  private @Nullable String responseId;

  @PersistenceCreator
  Invitation() {}

  Invitation(Survey survey, Invitee invitee, Instant now) {
    survey.mustInvite();
    this.surveyId = survey.id();
    this.questionnaireId = survey.plan().questionnaireId();
    this.questionnaireVersion = survey.questionnaireVersion();
    this.customerId = invitee.customerId();
    this.caseId = invitee.caseId();
    this.caseNumber = invitee.caseNumber();
    this.grade = invitee.grade();
    this.tier = invitee.tier();
    this.region = invitee.region();
    this.ownerId = invitee.ownerId();
    this.sendingDepartmentId = survey.sendingDepartmentId();
    this.customerScope = new LinkedHashSet<>(invitee.access().scope());
    this.issuedAt = now;
    this.expiresAt = now.plus(Duration.ofDays(Objects.requireNonNull(survey.plan().validDays())));
    rescope(survey.departmentId(), invitee.access().level());
  }

  /** The same, issued by a wave. */
  Invitation ofWave(String wave) {
    waveId = wave;
    return this;
  }

  /** The same, asking about a visit. */
  Invitation afterVisit(String visit) {
    visitId = visit;
    return this;
  }

  /** Its one response is there; told again it changes nothing. */
  List<InvitationEvent> answer(String response, Instant at) {
    if (response.equals(responseId)) {
      return List.of();
    }
    move(InvitationMove.ANSWER);
    responseId = response;
    answeredAt = at;
    return List.of(new InvitationAnswered(response));
  }

  /** Its time is over; changes nothing if it was answered or taken back meanwhile. */
  List<InvitationEvent> expire(Instant now) {
    if (status != InvitationStatus.ISSUED || !isOverdue(now)) {
      return List.of();
    }
    move(InvitationMove.EXPIRE);
    return List.of(new InvitationExpired());
  }

  List<InvitationEvent> withdraw() {
    move(InvitationMove.WITHDRAW);
    return List.of(new InvitationWithdrawn());
  }

  private void move(InvitationMove move) {
    status = status.after(move).orElseThrow(() -> InvitationProblem.moveNotAllowed(move, status));
  }

  /** Whether its time is over, whatever its status says yet. */
  public boolean isOverdue(Instant now) {
    return !now.isBefore(expiresAt);
  }

  @Override
  public String subjectKind() {
    return "invitation";
  }

  @Override
  protected Set<String> tokens() {
    return SecurityRules.scope(departmentId(), sendingDepartmentId(), customerScope);
  }

  public String surveyId() {
    return surveyId;
  }

  public String questionnaireId() {
    return questionnaireId;
  }

  public int questionnaireVersion() {
    return questionnaireVersion;
  }

  /** The customer asked; absent for an anonymous complainant. */
  public @Nullable String customerId() {
    return customerId;
  }

  /** The case it asks about, if any. */
  public @Nullable String caseId() {
    return caseId;
  }

  public @Nullable String caseNumber() {
    return caseNumber;
  }

  /** The wave that issued it, if any. */
  public @Nullable String waveId() {
    return waveId;
  }

  /** The visit it asks about, if any. */
  public @Nullable String visitId() {
    return visitId;
  }

  public @Nullable String grade() {
    return grade;
  }

  public @Nullable String tier() {
    return tier;
  }

  public @Nullable String region() {
    return region;
  }

  /** Who looked after the customer then (归属人). */
  public @Nullable String ownerId() {
    return ownerId;
  }

  /** Gives the questionnaire to the customer. */
  public String sendingDepartmentId() {
    return Objects.requireNonNullElse(sendingDepartmentId, departmentId());
  }

  /** The customer's own tokens, without the survey's department. */
  public Set<String> customerScope() {
    return customerScope;
  }

  public InvitationStatus status() {
    return status;
  }

  public Instant issuedAt() {
    return issuedAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public @Nullable Instant answeredAt() {
    return answeredAt;
  }

  public @Nullable String responseId() {
    return responseId;
  }
}

package org.kehu.complaint.cooperation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cooperation.CooperationEvent.CooperationAgreed;
import org.kehu.complaint.cooperation.CooperationEvent.CooperationAsked;
import org.kehu.complaint.cooperation.CooperationEvent.CooperationCancelled;
import org.kehu.complaint.cooperation.CooperationEvent.CooperationDisputed;
import org.kehu.complaint.cooperation.CooperationEvent.CooperationOverdue;
import org.kehu.complaint.cooperation.CooperationEvent.CooperationRuled;
import org.kehu.complaint.cooperation.CooperationEvent.OpinionGiven;
import org.kehu.complaint.cooperation.CooperationEvent.SlipSubmitted;
import org.kehu.complaint.cooperation.command.AskCooperation;
import org.kehu.complaint.cooperation.command.GiveOpinion;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Help that a department asks of others for a case (跨部门协作, P-57): the one that needs help leads;
 * where opinions differ the office decides.
 */
@Document("cooperations")
public class Cooperation extends ScopedAggregate {

  private String number = "";
  private CooperationStatus status = CooperationStatus.ASKED;
  private String caseId = "";
  private String matter = "";
  private List<Partner> partners = new ArrayList<>();
  private Stamp asked = new Stamp("", Instant.EPOCH);
  private @Nullable Instant slipDueAt;
  private @Nullable WorkSlip slip;
  private @Nullable Ruling ruling;
  private @Nullable String lastReason;
  private boolean late;
  private @Nullable Instant dueAt;
  private @Nullable Instant nextMarkAt;

  Cooperation() {}

  /**
   * A new one.
   *
   * @param partners who is asked
   * @param lead the department that needs help
   * @param level of the case
   * @param slipDueAt until when the slip follows; null when the problem is not solved yet
   */
  static Cooperation of(
      AskCooperation command,
      String newNumber,
      List<Partner> partners,
      String lead,
      Level level,
      @Nullable Instant slipDueAt,
      Stamp stamp) {
    Cooperation cooperation = new Cooperation();
    cooperation.number = newNumber;
    cooperation.caseId = command.caseId();
    cooperation.matter = command.matter();
    cooperation.partners = new ArrayList<>(partners);
    cooperation.asked = stamp;
    cooperation.slipDueAt = slipDueAt;
    cooperation.rescope(lead, level);
    cooperation.awaits(command.dueAt());
    return cooperation;
  }

  /** What a new one tells. */
  static CooperationEvent told() {
    return new CooperationAsked();
  }

  /**
   * A department is heard; with the last one it is agreed, or lies with the office.
   *
   * @param ruleBy until when the office decides, should it have to
   */
  List<CooperationEvent> opine(GiveOpinion command, Instant ruleBy, Stamp stamp) {
    after(CooperationMove.OPINE);
    int at = awaited(command.departmentId());
    partners = new ArrayList<>(partners);
    partners.set(at, partners.get(at).heard(command.position(), command.opinion(), stamp));
    OpinionGiven given = new OpinionGiven(command.departmentId(), command.position());
    return partners.stream().anyMatch(Partner::isAwaited)
        ? List.of(given)
        : List.of(given, heardAll(ruleBy));
  }

  private int awaited(String departmentId) {
    for (int i = 0; i < partners.size(); i++) {
      Partner partner = partners.get(i);
      if (partner.departmentId().equals(departmentId) && partner.isAwaited()) {
        return i;
      }
    }
    throw CooperationProblem.OPINION_NOT_AWAITED.problem().with("departmentId", departmentId);
  }

  private CooperationEvent heardAll(Instant ruleBy) {
    boolean agreed = partners.stream().allMatch(one -> one.position() == Position.AGREE);
    status = CooperationStatus.after(agreed);
    awaits(agreed ? slipAwaited() : ruleBy);
    return agreed ? new CooperationAgreed() : new CooperationDisputed();
  }

  /** The office decides. */
  List<CooperationEvent> rule(String decision, Stamp stamp) {
    CooperationStatus next = after(CooperationMove.RULE);
    ruling = new Ruling(decision, stamp);
    status = next;
    awaits(slipAwaited());
    return List.of(new CooperationRuled());
  }

  /** The slip is handed in, also after the deed (P-52). */
  List<CooperationEvent> submit(WorkSlip handedIn) {
    after(CooperationMove.SUBMIT_SLIP);
    if (slip != null) {
      throw CooperationProblem.SLIP_SUBMITTED.problem();
    }
    slip = handedIn;
    if (!status.isOpen()) {
      awaits(null);
    }
    return List.of(new SlipSubmitted());
  }

  /** No help is needed any more. */
  List<CooperationEvent> cancel(String reason) {
    CooperationStatus next = after(CooperationMove.CANCEL);
    lastReason = reason;
    status = next;
    awaits(null);
    return List.of(new CooperationCancelled());
  }

  /** Time passed: what is awaited by now is told once. */
  List<CooperationEvent> watch(Instant now) {
    if (nextMarkAt == null || now.isBefore(nextMarkAt)) {
      return List.of();
    }
    nextMarkAt = null;
    late = true;
    return List.of(new CooperationOverdue());
  }

  private @Nullable Instant slipAwaited() {
    return slip == null ? slipDueAt : null;
  }

  private CooperationStatus after(CooperationMove move) {
    return status.after(move).orElseThrow(() -> refusal(move));
  }

  private Problem refusal(CooperationMove move) {
    return CooperationProblem.COOPERATION_MOVE_NOT_ALLOWED
        .problem()
        .with("state", status)
        .with("move", move)
        .with("allowedMoves", List.copyOf(status.allowed()));
  }

  private void awaits(@Nullable Instant due) {
    late = false;
    dueAt = due;
    nextMarkAt = due;
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.taken(asked.by()));
    tokens.add(Tokens.department(departmentId()));
    for (Partner partner : partners) {
      tokens.add(Tokens.department(partner.departmentId()));
      if (partner.leaderId() != null) {
        tokens.add(Tokens.taken(partner.leaderId()));
      }
    }
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "cooperation";
  }

  public String number() {
    return number;
  }

  public CooperationStatus status() {
    return status;
  }

  public String caseId() {
    return caseId;
  }

  public String matter() {
    return matter;
  }

  /** Who is asked, with what they said. */
  public List<Partner> partners() {
    return List.copyOf(partners);
  }

  /** Who asked and when. */
  public Stamp asked() {
    return asked;
  }

  public @Nullable WorkSlip slip() {
    return slip;
  }

  /** Whether the problem was solved first and the slip has not followed yet (P-52). */
  public boolean awaitsSlip() {
    return slipAwaited() != null;
  }

  public @Nullable Ruling ruling() {
    return ruling;
  }

  /** Why it was cancelled. */
  public @Nullable String lastReason() {
    return lastReason;
  }

  /** Whether its time passed and the office was told. */
  public boolean isLate() {
    return late;
  }

  /** Until when the next step is to be done; null once nothing is left. */
  public @Nullable Instant dueAt() {
    return dueAt;
  }
}

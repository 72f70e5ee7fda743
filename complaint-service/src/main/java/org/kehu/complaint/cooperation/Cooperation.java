package org.kehu.complaint.cooperation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cooperation.CooperationEvent.CooperationAgreed;
import org.kehu.complaint.cooperation.CooperationEvent.CooperationAsked;
import org.kehu.complaint.cooperation.CooperationEvent.CooperationCancelled;
import org.kehu.complaint.cooperation.CooperationEvent.CooperationDisputed;
import org.kehu.complaint.cooperation.CooperationEvent.CooperationRuled;
import org.kehu.complaint.cooperation.CooperationEvent.OpinionGiven;
import org.kehu.complaint.cooperation.CooperationEvent.SlipSubmitted;
import org.kehu.complaint.cooperation.command.AskCooperation;
import org.kehu.complaint.cooperation.command.GiveOpinion;
import org.kehu.kit.access.Level;
import org.kehu.kit.problem.Problem;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Help that a department asks of others for a case (跨部门协作, P-57): the one that needs help leads;
 * where opinions differ the office decides.
 */
@Document("cooperations")
public class Cooperation extends CooperationFile {

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
    cooperation.rescope(lead, level);
    cooperation.awaits(Waits.of(command.dueAt(), slipDueAt));
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
    Partners heard = new Partners(partners).heard(command, stamp);
    partners = new ArrayList<>(heard.all());
    OpinionGiven given = new OpinionGiven(command.departmentId(), command.position());
    return heard.isAnyAwaited() ? List.of(given) : List.of(given, heardAll(heard.agree(), ruleBy));
  }

  private CooperationEvent heardAll(boolean agreed, Instant ruleBy) {
    status = CooperationStatus.after(agreed);
    awaits(agreed ? waits.withoutWord() : waits.forRuling(ruleBy));
    return agreed ? new CooperationAgreed() : new CooperationDisputed();
  }

  /** The office decides. */
  List<CooperationEvent> rule(String decision, Stamp stamp) {
    CooperationStatus next = after(CooperationMove.RULE);
    ruling = new Ruling(decision, stamp);
    status = next;
    awaits(waits.withoutWord());
    return List.of(new CooperationRuled());
  }

  /** The slip is handed in, also after the deed (P-52). */
  List<CooperationEvent> submit(WorkSlip handedIn) {
    after(CooperationMove.SUBMIT_SLIP);
    if (slip != null) {
      throw CooperationProblem.SLIP_SUBMITTED.problem();
    }
    slip = handedIn;
    awaits(waits.withoutSlip());
    return List.of(new SlipSubmitted());
  }

  /** No help is needed any more. */
  List<CooperationEvent> cancel(String reason) {
    CooperationStatus next = after(CooperationMove.CANCEL);
    lastReason = reason;
    status = next;
    awaits(Waits.NONE);
    return List.of(new CooperationCancelled());
  }

  /** Time passed: each thing that is awaited by now is told once. */
  List<CooperationEvent> watch(Instant now) {
    List<CooperationEvent> passing = waits.passing(now);
    awaits(waits.told(now));
    return passing;
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

  private void awaits(Waits next) {
    waits = next;
    dueAt = next.dueAt();
    nextMarkAt = next.nextMarkAt();
  }
}

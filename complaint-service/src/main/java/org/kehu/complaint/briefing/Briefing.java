package org.kehu.complaint.briefing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.briefing.BriefingEvent.BriefingAcknowledged;
import org.kehu.complaint.briefing.BriefingEvent.BriefingNoted;
import org.kehu.complaint.briefing.BriefingEvent.BriefingOverdue;
import org.kehu.complaint.briefing.BriefingEvent.BriefingSubmitted;
import org.kehu.complaint.briefing.BriefingEvent.BriefingWithdrawn;
import org.kehu.complaint.briefing.command.SubmitBriefing;
import org.kehu.complaint.briefing.command.TakeNote;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What an employee reports upward or forwards (呈报), and who took note of it: results of handled
 * cases (P-42), customers' feedback and needs (P-66), problems met in execution (P-70).
 */
@Document("briefings")
public class Briefing extends ScopedAggregate {

  private String number = "";
  private BriefingKind kind = BriefingKind.SUMMARY;
  private BriefingStatus status = BriefingStatus.SUBMITTED;
  private @Nullable FeedbackTopic topic;
  private @Nullable String product;
  private String content = "";
  private List<String> caseIds = new ArrayList<>();
  private List<Recipient> recipients = new ArrayList<>();
  private Stamp submitted = new Stamp("", Instant.EPOCH);
  private @Nullable String lastReason;
  private boolean late;
  private @Nullable Instant dueAt;
  private @Nullable Instant nextMarkAt;

  Briefing() {}

  /**
   * A new one.
   *
   * @param recipients who has to take note
   * @param department the author's
   * @param level of the most confidential case
   * @param noteBy until when everybody took note
   */
  static Briefing of(
      SubmitBriefing command,
      String newNumber,
      List<Recipient> recipients,
      String department,
      Level level,
      Instant noteBy,
      Stamp stamp) {
    Briefing briefing = new Briefing();
    briefing.number = newNumber;
    briefing.kind = command.kind();
    briefing.topic = command.topic();
    briefing.product = command.product();
    briefing.content = command.content();
    briefing.caseIds = new ArrayList<>(command.caseIds());
    briefing.recipients = new ArrayList<>(recipients);
    briefing.submitted = stamp;
    briefing.rescope(department, level);
    briefing.awaits(noteBy);
    return briefing;
  }

  /** What a new one tells. */
  static BriefingEvent told() {
    return new BriefingSubmitted();
  }

  /** A recipient takes note; a reported problem is answered. */
  List<BriefingEvent> note(TakeNote command, Stamp stamp) {
    require(BriefingMove.ACKNOWLEDGE);
    if (kind.needsReply() && (command.reply() == null || command.reply().isBlank())) {
      throw BriefingProblem.BRIEFING_REPLY_MISSING.problem();
    }
    Recipients noted = new Recipients(recipients).noted(command, stamp);
    recipients = new ArrayList<>(noted.all());
    BriefingNoted told = new BriefingNoted(command.departmentId());
    if (!noted.haveAllNoted()) {
      status = BriefingStatus.NOTED;
      return List.of(told);
    }
    status = BriefingStatus.ACKNOWLEDGED;
    awaits(null);
    return List.of(told, new BriefingAcknowledged());
  }

  /** Its author takes it back. */
  List<BriefingEvent> withdraw(String reason) {
    require(BriefingMove.WITHDRAW);
    lastReason = reason;
    status = BriefingStatus.WITHDRAWN;
    awaits(null);
    return List.of(new BriefingWithdrawn());
  }

  /** Time passed: that somebody did not take note is told once. */
  List<BriefingEvent> watch(Instant now) {
    if (nextMarkAt == null || now.isBefore(nextMarkAt)) {
      return List.of();
    }
    nextMarkAt = null;
    late = true;
    return List.of(new BriefingOverdue());
  }

  private void require(BriefingMove move) {
    if (!status.allowed().contains(move)) {
      throw refusal(move);
    }
  }

  private Problem refusal(BriefingMove move) {
    return BriefingProblem.BRIEFING_MOVE_NOT_ALLOWED
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
    tokens.add(Tokens.taken(submitted.by()));
    tokens.add(Tokens.department(departmentId()));
    for (Recipient recipient : recipients) {
      tokens.add(Tokens.department(recipient.departmentId()));
      if (recipient.leaderId() != null) {
        tokens.add(Tokens.taken(recipient.leaderId()));
      }
    }
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "briefing";
  }

  public String number() {
    return number;
  }

  public BriefingKind kind() {
    return kind;
  }

  public BriefingStatus status() {
    return status;
  }

  /** By what feedback is sorted; null for other kinds. */
  public @Nullable FeedbackTopic topic() {
    return topic;
  }

  public @Nullable String product() {
    return product;
  }

  public String content() {
    return content;
  }

  public List<String> caseIds() {
    return List.copyOf(caseIds);
  }

  /** Who has to take note, with whether they did. */
  public List<Recipient> recipients() {
    return List.copyOf(recipients);
  }

  /** Who handed it in and when. */
  public Stamp submitted() {
    return submitted;
  }

  /** Why it was taken back. */
  public @Nullable String lastReason() {
    return lastReason;
  }

  /** Whether its time passed and the office was told. */
  public boolean isLate() {
    return late;
  }

  /** Until when everybody is to take note; null once nobody is awaited. */
  public @Nullable Instant dueAt() {
    return dueAt;
  }
}

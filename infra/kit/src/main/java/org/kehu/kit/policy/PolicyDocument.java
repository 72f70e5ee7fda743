package org.kehu.kit.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Scoped;
import org.kehu.kit.policy.PolicyStatus.Move;
import org.kehu.kit.store.Aggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One version of a rule on its way from draft to force. Whether an approved version holds or
 * is superseded is never stored: it follows from its day of force and those of the others.
 */
@Document(PolicyDocument.COLLECTION)
public final class PolicyDocument extends Aggregate implements Scoped {

  /** Collection of the versions a service owns. */
  public static final String COLLECTION = "policy_versions";

  /** The least time between approval and force, so that every instance knows it in time. */
  public static final Duration NOTICE = Duration.ofMinutes(1);

  /** The most time between approval and force. */
  public static final Duration MOST_AHEAD = Duration.ofDays(3660);

  private static final int MOST_STEPS = 100;

  private String service = "";
  private String kind = "";
  private int number;
  private int level = Level.NORMAL.rank();
  private PolicyStatus status = PolicyStatus.DRAFT;
  private PolicyContent content =
      new PolicyContent("{}", "", new Responsibility("", "", null), List.of(), List.of(), null);
  private @Nullable Integer basedOn;
  private @Nullable Instant effectiveFrom;
  private String submittedBy = "";
  private List<PolicyStep> steps = new ArrayList<>();

  private PolicyDocument() {}

  private PolicyDocument(String id) {
    super(id);
  }

  /** The id of a version: unique in the whole suite, because it is also a record key. */
  public static String idOf(String service, String kind, int number) {
    return service + "." + kind + "." + number;
  }

  /** Writes a draft. */
  public static PolicyDocument draft(
      String service,
      String kind,
      int number,
      PolicyContent content,
      @Nullable Integer basedOn,
      String by,
      Instant at) {
    PolicyDocument document = new PolicyDocument(idOf(service, kind, number));
    document.service = service;
    document.kind = kind;
    document.number = number;
    document.basedOn = basedOn;
    document.content = announceable(content, at);
    document.step("DRAFT", at, by, content.note());
    return document;
  }

  /** Changes a draft, or takes up a rejected one again. */
  public List<PolicyEvent> revise(PolicyContent changed, String by, Instant at) {
    require(Move.REVISE);
    content = announceable(changed, at);
    status = PolicyStatus.DRAFT;
    step(Move.REVISE.name(), at, by, changed.note());
    return List.of(new PolicyEvent.VersionRevised());
  }

  /** Lays it before the general manager. */
  public List<PolicyEvent> submit(String by, Instant at) {
    require(Move.SUBMIT);
    content = announceable(content, at);
    status = PolicyStatus.SUBMITTED;
    submittedBy = by;
    step(Move.SUBMIT.name(), at, by, null);
    return List.of(new PolicyEvent.VersionSubmitted());
  }

  /**
   * Approves and promulgates it, in force from the instant given, else from the one wished, else
   * after the least notice; never earlier than that.
   */
  public List<PolicyEvent> approve(
      String by, Instant at, @Nullable Instant from, @Nullable String note) {
    require(Move.APPROVE);
    if (by.equals(submittedBy) || by.equals(createdBy())) {
      throw PolicyProblem.APPROVER_IS_AUTHOR.problem().with("version", number);
    }
    Instant wished = from == null ? content.wishedFrom() : from;
    Instant begins = wished == null ? at.plus(NOTICE) : wished;
    requireAhead(begins, at);
    effectiveFrom = begins;
    status = PolicyStatus.APPROVED;
    step(Move.APPROVE.name(), at, by, note);
    return List.of(new PolicyEvent.VersionApproved(begins));
  }

  /** Sends it back with a reason. */
  public List<PolicyEvent> reject(String by, Instant at, String reason) {
    require(Move.REJECT);
    status = PolicyStatus.REJECTED;
    step(Move.REJECT.name(), at, by, reason);
    return List.of(new PolicyEvent.VersionRejected());
  }

  /** Gives it up; an approved one only while every instance can still hear of it in time. */
  public List<PolicyEvent> withdraw(String by, Instant at, String reason) {
    require(Move.WITHDRAW);
    if (effectiveFrom != null) {
      Instant latest = effectiveFrom.minus(Policies.MOST_STALE);
      if (at.isAfter(latest)) {
        throw PolicyProblem.WITHDRAWAL_TOO_LATE
            .problem()
            .with("version", number)
            .with("effectiveFrom", effectiveFrom)
            .with("latest", latest);
      }
    }
    status = PolicyStatus.WITHDRAWN;
    step(Move.WITHDRAW.name(), at, by, reason);
    return List.of(new PolicyEvent.VersionWithdrawn());
  }

  /** How it stands at {@code now}, given the version that is in force then. */
  public PolicyStanding standing(Instant now, int inForce) {
    return switch (status) {
      case DRAFT -> PolicyStanding.DRAFT;
      case SUBMITTED -> PolicyStanding.SUBMITTED;
      case REJECTED -> PolicyStanding.REJECTED;
      case WITHDRAWN -> PolicyStanding.WITHDRAWN;
      case APPROVED -> {
        if (number == inForce) {
          yield PolicyStanding.IN_FORCE;
        }
        yield effectiveFrom != null && effectiveFrom.isAfter(now)
            ? PolicyStanding.PROMULGATED
            : PolicyStanding.SUPERSEDED;
      }
    };
  }

  /** Whether others have ever been told that it will hold. */
  public boolean wasAnnounced() {
    return effectiveFrom != null;
  }

  @Override
  public String subjectKind() {
    return "policy";
  }

  public String service() {
    return service;
  }

  public String kind() {
    return kind;
  }

  /** A rule is for all; it belongs to nobody's desk. */
  @Override
  public Set<String> scope() {
    return Set.of();
  }

  @Override
  public Level level() {
    return Level.ofRank(level);
  }

  /** Version number within the kind, from 1. */
  public int number() {
    return number;
  }

  public PolicyStatus status() {
    return status;
  }

  public PolicyContent content() {
    return content;
  }

  /** The version that the draft was made from; 0 is the shipped default. */
  public @Nullable Integer basedOn() {
    return basedOn;
  }

  /** The day of force, once approved. */
  public @Nullable Instant effectiveFrom() {
    return effectiveFrom;
  }

  /** What was done to it, oldest first. */
  public List<PolicyStep> steps() {
    return List.copyOf(steps);
  }

  private void require(Move move) {
    if (!status.allows(move)) {
      throw PolicyProblem.POLICY_MOVE_NOT_ALLOWED
          .problem()
          .with("version", number)
          .with("state", status)
          .with("move", move)
          .with("allowedMoves", status.moves());
    }
  }

  private void step(String action, Instant at, String by, @Nullable String note) {
    if (steps.size() >= MOST_STEPS) {
      throw PolicyProblem.POLICY_HISTORY_FULL
          .problem()
          .with("version", number)
          .with("most", MOST_STEPS);
    }
    steps = new ArrayList<>(steps);
    steps.add(new PolicyStep(action, at, by, note));
  }

  private static PolicyContent announceable(PolicyContent content, Instant at) {
    if (content.wishedFrom() != null) {
      requireAhead(content.wishedFrom(), at);
    }
    return content;
  }

  private static void requireAhead(Instant from, Instant at) {
    Instant earliest = at.plus(NOTICE);
    if (from.isBefore(earliest)) {
      throw PolicyProblem.EFFECTIVE_TOO_EARLY
          .problem()
          .with("effectiveFrom", from)
          .with("earliest", earliest);
    }
    Instant latest = at.plus(MOST_AHEAD);
    if (from.isAfter(latest)) {
      throw PolicyProblem.EFFECTIVE_TOO_LATE
          .problem()
          .with("effectiveFrom", from)
          .with("latest", latest);
    }
  }
}

package org.kehu.kit.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Scoped;
import org.kehu.kit.approval.Ending;
import org.kehu.kit.ids.Ids;
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
  private List<Paper> papers = new ArrayList<>();
  private @Nullable Integer basedOn;
  private @Nullable Instant effectiveFrom;
  private String submittedBy = "";
  private @Nullable String approvalId;
  private List<PolicyStep> steps = new ArrayList<>();

  private PolicyDocument() {}

  private PolicyDocument(String id) {
    super(id);
  }

  /** The id of a version: unique in the whole suite, because it is also a record key. */
  public static String idOf(String service, String kind, int number) {
    return service + "." + kind + "." + number;
  }

  /** Path of the version over HTTP. */
  String place() {
    return "/api/v1/policies/%s/%s/versions/%d".formatted(service, kind, number);
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
    papers = new ArrayList<>();
    status = PolicyStatus.DRAFT;
    step(Move.REVISE.name(), at, by, changed.note());
    return List.of(new PolicyEvent.VersionRevised());
  }

  /**
   * Lays it with these papers before the general manager, who is asked by an approval of that id.
   */
  public List<PolicyEvent> submit(String by, Instant at, String approval, List<Paper> with) {
    require(Move.SUBMIT);
    content = announceable(content, at);
    papers = new ArrayList<>(with);
    status = PolicyStatus.SUBMITTED;
    submittedBy = by;
    approvalId = approval;
    step(Move.SUBMIT.name(), at, by, null);
    return List.of(new PolicyEvent.VersionSubmitted());
  }

  /** Refuses an approval that could not take force as it stands. */
  void requireForce(@Nullable Instant from, Instant now) {
    require(Move.APPROVE);
    requireAhead(begin(from, now), now);
  }

  /**
   * Approves and promulgates it, in force from the instant given, else from the one wished, else
   * after the least notice; never earlier than that, however long it took until now.
   */
  public List<PolicyEvent> approve(Ending how, @Nullable Instant from, Instant now) {
    require(Move.APPROVE);
    Instant earliest = now.plus(NOTICE);
    Instant begins = begin(from, now);
    effectiveFrom = begins.isBefore(earliest) ? earliest : begins;
    status = PolicyStatus.APPROVED;
    step(Move.APPROVE, how);
    return List.of(new PolicyEvent.VersionApproved(effectiveFrom));
  }

  private Instant begin(@Nullable Instant from, Instant now) {
    Instant wished = from == null ? content.wishedFrom() : from;
    return wished == null ? now.plus(NOTICE) : wished;
  }

  /** Sends it back with a reason. */
  public List<PolicyEvent> reject(Ending how) {
    require(Move.REJECT);
    status = PolicyStatus.REJECTED;
    step(Move.REJECT, how);
    return List.of(new PolicyEvent.VersionRejected());
  }

  /** Gives it up; an approved one only while every instance can still hear of it in time. */
  public List<PolicyEvent> withdraw(Ending how) {
    require(Move.WITHDRAW);
    if (effectiveFrom != null) {
      Instant latest = effectiveFrom.minus(Policies.MOST_STALE);
      if (how.at().isAfter(latest)) {
        throw PolicyProblem.WITHDRAWAL_TOO_LATE
            .problem()
            .with("version", number)
            .with("effectiveFrom", effectiveFrom)
            .with("latest", latest);
      }
    }
    status = PolicyStatus.WITHDRAWN;
    step(Move.WITHDRAW, how);
    return List.of(new PolicyEvent.VersionWithdrawn());
  }

  /** Refuses whoever wrote or submitted it: nobody decides their own work. */
  void requireOther(String by) {
    if (by.equals(submittedBy) || authors().contains(by)) {
      throw PolicyProblem.APPROVER_IS_AUTHOR.problem().with("version", number);
    }
  }

  /** Who wrote it, beside who submitted it. */
  Set<String> authors() {
    return Set.of(createdBy());
  }

  /** Whether it waits for the outcome of this approval. */
  boolean waitsFor(String approval) {
    return status == PolicyStatus.SUBMITTED && approval().equals(approval);
  }

  /** Whether it has ever been laid before the general manager. */
  boolean wasSubmitted() {
    return !submittedBy.isEmpty();
  }

  /**
   * The id of its last approval; one that was submitted before approvals were asked for gets its
   * own.
   */
  String approval() {
    return approvalId == null ? Ids.of("approval", id()) : approvalId;
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

  /** The files that are part of it, fixed when it was submitted; none before. */
  public List<Paper> papers() {
    return List.copyOf(papers);
  }

  /** Who laid it before the general manager; empty until then. */
  String submittedBy() {
    return submittedBy;
  }

  /** The id of the approval that it waits or waited for last; null before it was submitted. */
  public @Nullable String approvalId() {
    return wasSubmitted() ? approval() : null;
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

  /** Refuses a move that is not possible now. */
  void require(Move move) {
    if (!status.allows(move)) {
      throw PolicyProblem.POLICY_MOVE_NOT_ALLOWED
          .problem()
          .with("version", number)
          .with("state", status)
          .with("move", move)
          .with("allowedMoves", status.moves());
    }
  }

  private void step(Move move, Ending how) {
    step(new PolicyStep(move.name(), how.at(), how.by(), how.onBehalfOf(), how.note()));
  }

  private void step(String action, Instant at, String by, @Nullable String note) {
    step(new PolicyStep(action, at, by, null, note));
  }

  private void step(PolicyStep done) {
    if (steps.size() >= MOST_STEPS) {
      throw PolicyProblem.POLICY_HISTORY_FULL
          .problem()
          .with("version", number)
          .with("most", MOST_STEPS);
    }
    steps = new ArrayList<>(steps);
    steps.add(done);
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

package org.kehu.complaint.violation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.solution.Evidence;
import org.kehu.complaint.violation.ViolationEvent.SanctionAppealed;
import org.kehu.complaint.violation.ViolationEvent.SanctionApproved;
import org.kehu.complaint.violation.ViolationEvent.SanctionProposed;
import org.kehu.complaint.violation.ViolationEvent.SanctionRefused;
import org.kehu.complaint.violation.ViolationEvent.SanctionUpheld;
import org.kehu.complaint.violation.ViolationEvent.ViolationDropped;
import org.kehu.complaint.violation.ViolationEvent.ViolationHeard;
import org.kehu.complaint.violation.ViolationEvent.ViolationReported;
import org.kehu.complaint.violation.command.ProposeSanction;
import org.kehu.complaint.violation.command.ReportViolation;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Role;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A breach of the rules by an employee (违规, X-45 to X-51): reported, heard, sanctioned by gravity,
 * appealed once; seen by the parties and the person's line alone.
 */
@Document("violations")
public class Violation extends ScopedAggregate {

  private static final int MOST_HEARINGS = 20;

  private String number = "";
  private ViolationKind kind = ViolationKind.COMPLAINT_PROCESS;
  private ViolationStatus status = ViolationStatus.REPORTED;
  private String personId = "";
  private @Nullable String superiorId;
  private @Nullable String caseId;
  private String description = "";
  private @Nullable String loss;
  private List<Evidence> evidence = new ArrayList<>();
  private @Nullable Leak leak;
  private Stamp reported = new Stamp("", Instant.EPOCH);
  private List<Words> hearings = new ArrayList<>();
  private @Nullable Verdict verdict;
  private @Nullable Words appeal;
  private @Nullable Words outcome;

  Violation() {}

  /**
   * A new one.
   *
   * @param department of the person
   * @param superior who leads it, and so hears the person; null when the person does
   */
  static Violation of(
      ReportViolation command,
      String newNumber,
      String department,
      @Nullable String superior,
      Stamp stamp) {
    Violation violation = new Violation();
    violation.number = newNumber;
    violation.kind = command.kind();
    violation.personId = command.personId();
    violation.superiorId = superior;
    violation.caseId = command.caseId();
    violation.description = command.description();
    violation.loss = command.loss();
    violation.evidence = new ArrayList<>(command.evidence());
    violation.leak = command.leak();
    violation.reported = stamp;
    violation.rescope(department, Level.RESTRICTED);
    return violation;
  }

  /** What a new one tells. */
  static ViolationEvent told() {
    return new ViolationReported();
  }

  /** The person says what is to be said. */
  List<ViolationEvent> hear(String statement, Stamp stamp) {
    ViolationStatus next = after(ViolationMove.HEAR);
    if (hearings.size() >= MOST_HEARINGS) {
      throw refusal(ViolationMove.HEAR);
    }
    hearings = new ArrayList<>(hearings);
    hearings.add(new Words(statement, stamp));
    status = next;
    return List.of(new ViolationHeard());
  }

  /** What is to follow, by the rule that holds for everybody. */
  List<ViolationEvent> propose(ProposeSanction command, ViolationPolicy policy, Stamp stamp) {
    ViolationStatus next = after(ViolationMove.PROPOSE);
    if (leak != null && !command.liable()) {
      throw ViolationProblem.LEAK_WITHOUT_LIABILITY.problem();
    }
    ViolationPolicy.Line line = policy.lineFor(kind, command.gravity()).orElseThrow();
    if (!line.sanctions().contains(command.sanction())) {
      throw ViolationProblem.SANCTION_NOT_IN_RULE
          .problem()
          .with("sanction", command.sanction())
          .with("gravity", command.gravity())
          .with("sanctions", line.sanctions().stream().sorted().toList());
    }
    verdict =
        new Verdict(
            command.gravity(),
            command.sanction(),
            command.liable(),
            command.factors(),
            command.reason(),
            Role.of(line.approver()).orElseThrow(),
            stamp,
            null);
    status = next;
    return List.of(new SanctionProposed());
  }

  /** It is decided so, or sent back. */
  List<ViolationEvent> decide(boolean approved, String comment, Stamp stamp) {
    ViolationStatus next = after(approved ? ViolationMove.APPROVE : ViolationMove.REFUSE);
    verdict = approved ? Objects.requireNonNull(verdict).decidedBy(stamp) : null;
    outcome = new Words(comment, stamp);
    status = next;
    return List.of(approved ? new SanctionApproved() : new SanctionRefused());
  }

  /** The person does not agree. */
  List<ViolationEvent> appeal(String reason, Stamp stamp) {
    status = after(ViolationMove.APPEAL);
    appeal = new Words(reason, stamp);
    return List.of(new SanctionAppealed());
  }

  /** It stays so. */
  List<ViolationEvent> uphold(String reason, Stamp stamp) {
    status = after(ViolationMove.UPHOLD);
    outcome = new Words(reason, stamp);
    return List.of(new SanctionUpheld());
  }

  /** Nothing follows. */
  List<ViolationEvent> drop(String reason, Stamp stamp) {
    status = after(ViolationMove.DROP);
    outcome = new Words(reason, stamp);
    return List.of(new ViolationDropped());
  }

  private ViolationStatus after(ViolationMove move) {
    return status.after(move).orElseThrow(() -> refusal(move));
  }

  private Problem refusal(ViolationMove move) {
    return ViolationProblem.VIOLATION_MOVE_NOT_ALLOWED
        .problem()
        .with("state", status)
        .with("move", move)
        .with("allowedMoves", List.copyOf(status.allowed()));
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(ViolationRights.party(personId));
    tokens.add(ViolationRights.party(reported.by()));
    tokens.add(Tokens.department(departmentId()));
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "violation";
  }

  public String number() {
    return number;
  }

  public ViolationKind kind() {
    return kind;
  }

  public ViolationStatus status() {
    return status;
  }

  /** Who did it. */
  public String personId() {
    return personId;
  }

  /** Who leads the person's department; null when the person does. */
  public @Nullable String superiorId() {
    return superiorId;
  }

  public @Nullable String caseId() {
    return caseId;
  }

  public String description() {
    return description;
  }

  /** What came of it. */
  public @Nullable String loss() {
    return loss;
  }

  public List<Evidence> evidence() {
    return List.copyOf(evidence);
  }

  /** How information came out, of a leak. */
  public @Nullable Leak leak() {
    return leak;
  }

  /** Who reported it and when. */
  public Stamp reported() {
    return reported;
  }

  /** What the person said, oldest first. */
  public List<Words> hearings() {
    return List.copyOf(hearings);
  }

  public @Nullable Verdict verdict() {
    return verdict;
  }

  public @Nullable Words appeal() {
    return appeal;
  }

  /** What was last said to it by who decided. */
  public @Nullable Words outcome() {
    return outcome;
  }
}

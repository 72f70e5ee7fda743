package org.kehu.customer.loan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.archive.ArchiveVolume;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A loan of a volume (借阅), from the application to the return. A volume is bound, so it is lent as
 * a whole.
 */
@Document("loans")
public final class Loan extends ScopedAggregate {

  private static final int MOST_TRACES = 50;

  private String number = "";
  private String customerId = "";
  private String archiveId = "";
  private String archiveNumber = "";
  private LoanKind kind = LoanKind.QUERY;
  private String purpose = "";
  private int hours;
  private String applicantId = "";
  private String borrowerId = "";
  private @Nullable String outsider;
  private String keeperDepartmentId = "";
  private LoanStatus status = LoanStatus.APPLIED;
  private @Nullable String approvalId;
  private @Nullable Instant unaskedSince;
  private @Nullable Decision decision;
  private @Nullable String handedOutBy;
  private @Nullable Instant handedOutAt;
  private @Nullable Instant dueAt;
  private @Nullable Instant confirmedAt;
  private @Nullable Instant watchAt;
  private @Nullable Instant overdueSince;
  private @Nullable Return returned;
  private @Nullable String lossNote;
  private @Nullable Instant lostAt;
  private List<TraceStep> traces = new ArrayList<>();
  private @Nullable Instant unsettledSince;

  private Loan() {}

  /**
   * An application.
   *
   * @param approvalId of the approval that will be asked for; null for none
   */
  static Loan applied(
      String number,
      ApplyForLoan wanted,
      int hours,
      ArchiveVolume volume,
      Borrower borrower,
      String by,
      @Nullable String approvalId,
      Instant now) {
    Loan loan = new Loan();
    loan.number = number;
    loan.customerId = volume.customerId();
    loan.archiveId = volume.id();
    loan.archiveNumber = volume.number();
    loan.keeperDepartmentId = volume.departmentId();
    loan.kind = wanted.kind();
    loan.purpose = wanted.purpose();
    loan.outsider = wanted.outsider();
    loan.hours = hours;
    loan.applicantId = by;
    loan.borrowerId = borrower.staffId();
    loan.approvalId = approvalId;
    loan.unaskedSince = approvalId == null ? null : now;
    loan.status = approvalId == null ? LoanStatus.GRANTED : LoanStatus.APPLIED;
    loan.rescope(borrower.departmentId(), volume.level());
    return loan;
  }

  /** Who must agree is asked; nobody else is told. */
  void asked() {
    unaskedSince = null;
  }

  boolean waitsFor(String approval) {
    return status == LoanStatus.APPLIED && approval.equals(approvalId);
  }

  /** What those who were asked said. */
  List<LoanEvent> decided(Decision said) {
    decision = said;
    unaskedSince = null;
    status = Boolean.TRUE.equals(said.agreed()) ? LoanStatus.GRANTED : LoanStatus.REFUSED;
    return List.of(new LoanEvent.LoanDecided(said.agreed()));
  }

  /** No longer wanted. */
  List<LoanEvent> withdraw() {
    require(LoanMove.WITHDRAW);
    status = LoanStatus.WITHDRAWN;
    unaskedSince = null;
    return List.of(new LoanEvent.LoanWithdrawn());
  }

  /** The archivist hands the volume out; from then on the time runs (C-70). */
  List<LoanEvent> handOut(Instant now, String by) {
    require(LoanMove.HAND_OUT);
    handedOutBy = by;
    handedOutAt = now;
    dueAt = now.plus(Duration.ofHours(hours));
    watchAt = dueAt;
    status = LoanStatus.HANDED_OUT;
    return List.of(new LoanEvent.VolumeHandedOut());
  }

  /** The borrower signs the register (由当事人确认签字, C-76). */
  List<LoanEvent> confirm(Instant now) {
    require(LoanMove.CONFIRM);
    confirmedAt = now;
    status = LoanStatus.RUNNING;
    return List.of(new LoanEvent.LoanConfirmed());
  }

  /** It is not back in time, told once. */
  List<LoanEvent> overdue(Instant now) {
    Instant due = watchAt;
    if (due == null || now.isBefore(due)) {
      return List.of();
    }
    watchAt = null;
    overdueSince = due;
    return List.of(new LoanEvent.LoanOverdue());
  }

  /** It is back; what lacks or is spoilt the borrower answers for (C-77). */
  List<LoanEvent> giveBack(
      Return.Condition condition,
      @Nullable String note,
      List<String> missing,
      Instant now,
      String by) {
    require(LoanMove.RETURN);
    boolean late = dueAt != null && now.isAfter(dueAt);
    returned = new Return(condition, note, missing, late, now, by);
    status = LoanStatus.RETURNED;
    watchAt = null;
    overdueSince = null;
    unsettledSince = now;
    return List.of(new LoanEvent.VolumeReturned(returned));
  }

  /** It is lost; it is traced at once (C-78). */
  List<LoanEvent> lose(String note, Instant now) {
    require(LoanMove.REPORT_LOST);
    lossNote = note;
    lostAt = now;
    status = LoanStatus.LOST;
    watchAt = null;
    overdueSince = null;
    unsettledSince = now;
    return List.of(new LoanEvent.VolumeLost());
  }

  /** Something was done to find it. */
  List<LoanEvent> trace(TraceStep step) {
    require(LoanMove.TRACE);
    traces.add(step);
    if (traces.size() > MOST_TRACES) {
      traces.removeFirst();
    }
    return List.of(new LoanEvent.LossTraced());
  }

  /** The volume's own document says the same now. */
  void settled() {
    unsettledSince = null;
  }

  /** Whether the borrower may read now: handed out, signed for, and within the time. */
  boolean isReadableAt(Instant now) {
    return status == LoanStatus.RUNNING && dueAt != null && now.isBefore(dueAt);
  }

  private void require(LoanMove move) {
    if (!status.allowed().contains(move)) {
      throw LoanProblem.LOAN_MOVE_NOT_ALLOWED
          .problem()
          .with("number", number)
          .with("state", status.name())
          .with("move", move.name())
          .with("allowedMoves", List.copyOf(status.allowed()));
    }
  }

  @Override
  protected Set<String> tokens() {
    return new LinkedHashSet<>(
        List.of(
            Tokens.own(borrowerId),
            Tokens.taken(borrowerId),
            Tokens.taken(applicantId),
            Tokens.department(departmentId()),
            Tokens.department(keeperDepartmentId)));
  }

  @Override
  public String subjectKind() {
    return "loan";
  }

  /** {@code JY-2026-000123}. */
  public String number() {
    return number;
  }

  public String customerId() {
    return customerId;
  }

  public String archiveId() {
    return archiveId;
  }

  /** Human number of the volume. */
  public String archiveNumber() {
    return archiveNumber;
  }

  public LoanKind kind() {
    return kind;
  }

  /** For which work. */
  public String purpose() {
    return purpose;
  }

  /** For how long it may be out. */
  public int hours() {
    return hours;
  }

  public String applicantId() {
    return applicantId;
  }

  public String borrowerId() {
    return borrowerId;
  }

  /** The organisation that asks from outside; null for none. */
  public @Nullable String outsider() {
    return outsider;
  }

  /** Whose customer's archive it is. */
  public String keeperDepartmentId() {
    return keeperDepartmentId;
  }

  public LoanStatus status() {
    return status;
  }

  /** The approval that was asked for; null for a direct loan. */
  public @Nullable String approvalId() {
    return approvalId;
  }

  public Optional<Decision> decision() {
    return Optional.ofNullable(decision);
  }

  public @Nullable String handedOutBy() {
    return handedOutBy;
  }

  public @Nullable Instant handedOutAt() {
    return handedOutAt;
  }

  /** When it must be back; null until it is handed out. */
  public @Nullable Instant dueAt() {
    return dueAt;
  }

  /** When the borrower signed for it. */
  public @Nullable Instant confirmedAt() {
    return confirmedAt;
  }

  /** Since when it is not back in time. */
  public @Nullable Instant overdueSince() {
    return overdueSince;
  }

  public Optional<Return> returned() {
    return Optional.ofNullable(returned);
  }

  /** What was said when it was lost; null while it never was. */
  public @Nullable String lossNote() {
    return lossNote;
  }

  public @Nullable Instant lostAt() {
    return lostAt;
  }

  public List<TraceStep> traces() {
    return List.copyOf(traces);
  }

  /** Whether the volume's own document still says something else. */
  boolean isUnsettled() {
    return unsettledSince != null;
  }
}

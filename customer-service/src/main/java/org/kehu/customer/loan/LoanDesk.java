package org.kehu.customer.loan;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.archive.ArchiveCustody;
import org.kehu.customer.archive.ArchiveProblem;
import org.kehu.customer.archive.ArchiveStatus;
import org.kehu.customer.archive.ArchiveVolume;
import org.kehu.customer.archive.ArchiveVolumes;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** Applies for, hands out and takes back loans, under the rights of whoever asks. */
@Service
public class LoanDesk {

  private final Loans loans;
  private final ArchiveVolumes volumes;
  private final ArchiveCustody custody;
  private final LoanApproval approval;
  private final LoanSettlement settlement;
  private final LoanMetrics metrics;
  private final CustomerDesk files;
  private final Borrowers borrowers;
  private final Policies policies;
  private final Numbers numbers;
  private final CustomerProperties properties;
  private final Clock clock;

  LoanDesk(
      Loans loans,
      ArchiveVolumes volumes,
      ArchiveCustody custody,
      LoanApproval approval,
      LoanSettlement settlement,
      LoanMetrics metrics,
      CustomerDesk files,
      Borrowers borrowers,
      Policies policies,
      Numbers numbers,
      CustomerProperties properties,
      Clock clock) {
    this.loans = loans;
    this.volumes = volumes;
    this.custody = custody;
    this.approval = approval;
    this.settlement = settlement;
    this.metrics = metrics;
    this.files = files;
    this.borrowers = borrowers;
    this.policies = policies;
    this.numbers = numbers;
    this.properties = properties;
    this.clock = clock;
  }

  /** One that the caller may see. */
  public Loan get(String id) {
    return loans.get(id, sight());
  }

  /** The register, as far as the caller may see it (C-76). */
  public Page<Loan> register(LoanSearch search, PageRequest request) {
    return loans.page(search, sight(), request);
  }

  /** Those of a customer whose file the caller may see. */
  public Page<Loan> ofCustomer(String customerId, PageRequest request) {
    Sight cleared = Sight.everything(Sight.clearance(caller()));
    return loans.page(files.get(customerId).ids(), cleared, request);
  }

  /**
   * Applies (C-75). The number of a volume is enough, so that departments share what they need for
   * their work without seeing each other's customers (G-05, G-19); but nobody learns of what lies
   * above the own clearance.
   */
  public Stored<Loan> apply(ApplyForLoan wanted) {
    ArchiveVolume volume =
        volumes.getByNumber(wanted.archiveNumber(), Sight.everything(Sight.clearance(caller())));
    requireLendable(volume, wanted.kind());
    LoanRule rule = policies.at(LoanPolicy.KIND, now()).value().rule(volume, wanted.kind());
    int hours = hours(wanted, rule, volume);
    Borrower borrower = borrowers.of(wanted.borrowerId(), caller());
    String approvalId = needsApproval(rule, borrower) ? Ids.next() : null;
    Stored<Loan> stored =
        loans.create(() -> {
          int year = now().atZone(properties.zone()).getYear();
          Loan loan =
              Loan.applied(
                  numbers.next("JY-" + year + "-", 6),
                  wanted,
                  hours,
                  volume,
                  borrower,
                  caller().id(),
                  approvalId,
                  now());
          return Change.of(loan, new LoanEvent.LoanApplied(approvalId == null));
        });
    return approvalId != null && stored.aggregate().waitsFor(approvalId)
        ? new Stored<>(approval.ask(stored.aggregate()), stored.replayed())
        : stored;
  }

  private static void requireLendable(ArchiveVolume volume, LoanKind kind) {
    if (volume.level() == Level.TOP_SECRET) {
      throw ArchiveProblem.TOP_SECRET_CLOSED.problem().with("number", volume.number());
    }
    if (volume.level() == Level.CONFIDENTIAL && kind != LoanKind.QUERY) {
      throw ArchiveProblem.ARCHIVE_ROOM_ONLY.problem().with("number", volume.number());
    }
    if (volume.status() != ArchiveStatus.FILED) {
      throw LoanProblem.ARCHIVE_NOT_FILED.problem().with("number", volume.number());
    }
  }

  private static int hours(ApplyForLoan wanted, LoanRule rule, ArchiveVolume volume) {
    int hours = wanted.hours() == null ? rule.mostHours() : wanted.hours();
    if (hours > rule.mostHours()) {
      throw LoanProblem.LOAN_TOO_LONG
          .problem()
          .with("number", volume.number())
          .with("hours", hours)
          .with("mostHours", rule.mostHours());
    }
    return hours;
  }

  private boolean needsApproval(LoanRule rule, Borrower borrower) {
    Caller caller = caller();
    boolean direct = borrower.staffId().equals(caller.id()) && rule.isDirectFor(caller);
    return !direct && !approval.approversOf(rule, caller.id(), borrower.departmentId()).isEmpty();
  }

  /** Takes an application back; an approval that is open is void. */
  public Stored<Loan> withdraw(String id) {
    Loan present = get(id);
    String waiting = present.approvalId();
    Stored<Loan> stored =
        changed(
            id,
            loan -> {
              borrowers.requireParty(loan, caller());
              return loan.withdraw();
            });
    if (waiting != null) {
      approval.recall(waiting);
    }
    custody.takeBack(present.archiveId(), id, List.of(), false);
    return stored;
  }

  /** The archivist hands the volume out, if no other loan has it (C-79). */
  public Stored<Loan> handOut(String id) {
    Loan granted = get(id);
    if (granted.status().allowed().contains(LoanMove.HAND_OUT)) {
      custody.lend(granted.archiveId(), granted.id());
    }
    try {
      return changed(id, loan -> loan.handOut(now(), caller().id()));
    } catch (Problem refused) {
      if (!get(id).status().isOut()) {
        custody.takeBack(granted.archiveId(), id, List.of(), false);
      }
      throw refused;
    }
  }

  /** The borrower signs for it (C-76). */
  public Stored<Loan> confirm(String id) {
    return changed(
        id,
        loan -> {
          borrowers.requireBorrower(loan, caller());
          return loan.confirm(now());
        });
  }

  /** The archivist takes it back and looks at it (C-77). */
  public Stored<Loan> giveBack(
      String id, Return.Condition condition, @Nullable String note, List<String> missing) {
    volumes.known(get(id).archiveId()).requireItems(missing);
    return settled(
        changed(id, loan -> loan.giveBack(condition, note, missing, now(), caller().id())));
  }

  /** The borrower, or the archivist, reports the loss (C-78). */
  public Stored<Loan> lose(String id, String note) {
    Stored<Loan> stored =
        changed(
            id,
            loan -> {
              borrowers.requireParty(loan, caller());
              return loan.lose(note, now());
            });
    if (!stored.replayed()) {
      metrics.lost();
    }
    return settled(stored);
  }

  private Stored<Loan> settled(Stored<Loan> stored) {
    return new Stored<>(settlement.settle(stored.aggregate()), stored.replayed());
  }

  /** Something was done to find it (C-78). */
  public Stored<Loan> trace(String id, String what) {
    return changed(id, loan -> loan.trace(new TraceStep(what, now(), caller().id())));
  }

  private Stored<Loan> changed(String id, Function<Loan, List<LoanEvent>> verb) {
    return loans.change(id, sight(), verb);
  }

  /** What somebody borrows they see, whatever their roles let them see of others' work. */
  private static Sight sight() {
    Caller caller = caller();
    Sight own =
        caller.isPerson()
            ? Sight.of(
                Set.of(Tokens.own(caller.id()), Tokens.taken(caller.id())), Sight.clearance(caller))
            : Sight.nothing();
    return Sight.ofRoles(caller).or(own);
  }

  private Instant now() {
    return clock.instant();
  }

  private static Caller caller() {
    return Call.current().caller();
  }
}

package org.kehu.customer.loan;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kehu.customer.archive.ArchiveProblem;
import org.kehu.customer.archive.ArchiveVolume;
import org.kehu.customer.archive.ReadingRight;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Role;
import org.springframework.stereotype.Component;

/**
 * Who may read what is in the archive now: the borrower whose loan runs. What is 机密 is opened by
 * the archivist alone, for a borrower who reads it in the archive room (C-69).
 */
@Component
class LoanReading implements ReadingRight {

  private final Loans loans;
  private final Clock clock;

  LoanReading(Loans loans, Clock clock) {
    this.loans = loans;
    this.clock = clock;
  }

  @Override
  public Optional<String> loanOf(ArchiveVolume volume, Caller caller) {
    List<Loan> running =
        loans.running(volume.id()).stream()
            .filter(loan -> loan.isReadableAt(clock.instant()))
            .toList();
    return volume.level().covers(Level.CONFIDENTIAL)
        ? inTheRoom(volume, running, caller)
        : borrowed(running, caller);
  }

  private static Optional<String> borrowed(List<Loan> running, Caller caller) {
    return running.stream()
        .filter(loan -> loan.borrowerId().equals(caller.id()))
        .map(Loan::id)
        .findFirst();
  }

  private static Optional<String> inTheRoom(
      ArchiveVolume volume, List<Loan> running, Caller caller) {
    if (caller.has(Role.ARCHIVIST)) {
      return running.stream().map(Loan::id).findFirst();
    }
    if (borrowed(running, caller).isPresent()) {
      throw ArchiveProblem.ARCHIVE_ROOM_ONLY.problem().with("number", volume.number());
    }
    return Optional.empty();
  }
}

package org.kehu.customer.loan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.customer.loan.Loan;
import org.kehu.customer.loan.LoanStatus;
import org.kehu.kit.outbox.StateRecord;

/**
 * The open work of a loan: the archivist hands it out, the borrower brings it back, the archivist
 * traces what is lost.
 */
final class LoanTasks {

  private final Loan loan;
  private final List<StateRecord> records = new ArrayList<>();

  private LoanTasks(Loan loan) {
    this.loan = loan;
  }

  /** Open work, as every service tells it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Task(
      String taskId,
      String kind,
      String subject,
      String number,
      @Nullable String assigneeId,
      @Nullable String role,
      String departmentId,
      @Nullable Instant dueAt,
      String level,
      String link) {}

  /** All of it, a tombstone for what is done. */
  static List<StateRecord> of(Loan loan) {
    LoanTasks tasks = new LoanTasks(loan);
    LoanStatus status = loan.status();
    String keeping = loan.keeperDepartmentId();
    tasks.tell("HAND_OUT", status == LoanStatus.GRANTED, null, "archivist", keeping);
    if (loan.handedOutAt() != null) {
      tasks.tell("RETURN", status.isOut(), loan.borrowerId(), null, loan.departmentId());
    }
    if (loan.lostAt() != null) {
      tasks.tell("TRACE", status == LoanStatus.LOST, null, "archivist", keeping);
    }
    return tasks.records;
  }

  private void tell(
      String kind,
      boolean open,
      @Nullable String assigneeId,
      @Nullable String role,
      String departmentId) {
    String id = loan.id() + "-" + kind.toLowerCase(Locale.ROOT).replace('_', '-');
    records.add(
        open
            ? new StateRecord(
                Topics.TASKS,
                id,
                Topics.TASKS,
                task(id, kind, assigneeId, role, departmentId),
                loan.customerId())
            : StateRecord.tombstone(Topics.TASKS, id, Topics.TASKS));
  }

  private Task task(
      String id,
      String kind,
      @Nullable String assigneeId,
      @Nullable String role,
      String departmentId) {
    return new Task(
        id,
        "LOAN_" + kind,
        loan.subject(),
        loan.number(),
        assigneeId,
        role,
        departmentId,
        kind.equals("RETURN") ? loan.dueAt() : null,
        loan.level().name(),
        "/api/v1/customers/loans/" + loan.id());
  }
}
